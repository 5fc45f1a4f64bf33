package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.TermsOfTrade;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerRights;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.FormerNameLine;
import cn.kexin.crm.ejb.customer.Reach;
import cn.kexin.crm.ejb.customer.TagRow;
import cn.kexin.crm.ejb.customer.TradeTerms;
import cn.kexin.crm.ejb.customer.internal.field.FieldValues;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Instants;
import cn.kexin.crm.ejb.shared.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Turns the columns of {@link CustomerRows} into a row, leaving out what the viewer may not read. */
final class CustomerRowMapper {

    /** How many columns make a row. */
    static final int COLUMNS = 36;

    /** Columns of the group and the dealer, and of their ids if the viewer sees them. */
    private static final int PARENT = 11;

    private static final int DEALER = 14;
    private static final int SEEN_PARENT = 33;
    private static final int SEEN_DEALER = 34;
    private static final int TERMS = 35;

    static final int UPDATED_AT = 29;

    private final CustomerAccess access;
    private final Viewer viewer;
    private final Map<Long, Long> openWork;
    private final Map<Long, Reach> reaches;
    private final Map<Long, List<TagRow>> tags;
    private final FieldValues.Page customFields;
    private final Map<Long, List<FormerNameLine>> formerNames;

    /** What is not read is null: numbers and addresses, custom fields, former names. */
    CustomerRowMapper(
            CustomerAccess access,
            Viewer viewer,
            Map<Long, Long> openWork,
            Map<Long, Reach> reaches,
            Map<Long, List<TagRow>> tags,
            FieldValues.Page customFields,
            Map<Long, List<FormerNameLine>> formerNames) {
        this.access = access;
        this.viewer = viewer;
        this.openWork = openWork;
        this.reaches = reaches;
        this.tags = tags;
        this.customFields = customFields;
        this.formerNames = formerNames;
    }

    CustomerRow row(Object[] column) {
        long id = (Long) column[0];
        CustomerKind kind = (CustomerKind) column[3];
        CustomerRights rights = access.rights(viewer, (Long) column[22], (Long) column[25]);
        boolean open = kind == CustomerKind.ORGANISATION || rights.personalData();
        String phone = (String) column[6];
        String email = (String) column[7];
        return new CustomerRow(
                id,
                (Long) column[1],
                (String) column[2],
                kind,
                (String) column[4],
                (String) column[5],
                open ? phone : Masking.phone(phone),
                open ? email : Masking.email(email),
                (String) column[8],
                (String) column[9],
                (String) column[10],
                link(column, PARENT, SEEN_PARENT),
                link(column, DEALER, SEEN_DEALER),
                (ValueClass) column[17],
                (Boolean) column[18],
                rights.credit() ? (String) column[19] : null,
                (RelationshipStage) column[20],
                (CustomerStatus) column[21],
                ref(column, 22),
                ref(column, 25),
                (Instant) column[28],
                (Instant) column[UPDATED_AT],
                Instants.of(column[30]),
                openWork.getOrDefault(id, 0L),
                rights,
                (String) column[31],
                (String) column[32],
                reaches == null ? null : reach(id, open),
                tags.getOrDefault(id, List.of()),
                customFields == null ? null : customFields.of(id, rights),
                formerNames == null ? null : formerNames.getOrDefault(id, List.of()),
                rights.commercial() ? terms((TermsOfTrade) column[TERMS]) : null);
    }

    private Reach reach(long id, boolean open) {
        Reach reach = reaches.getOrDefault(id, Reach.NONE);
        return open ? reach : Masking.reach(reach);
    }

    /** A customer that the viewer does not see has no number and no name for them. */
    private static Ref link(Object[] column, int at, int seen) {
        Ref link = ref(column, at);
        return link == null || column[seen] != null ? link : new Ref(link.id(), null, Masking.HIDDEN);
    }

    private static TradeTerms terms(TermsOfTrade terms) {
        return terms == null ? TradeTerms.NONE : TradeTerms.of(terms);
    }

    private static Ref ref(Object[] column, int at) {
        return Ref.of((Long) column[at], (String) column[at + 1], (String) column[at + 2]);
    }
}

package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How far the rights of a role reach over the archive. There is one for each role from the beginning; what it grants is
 * changed as a whole, so that no right ever reaches beyond the records that the role sees.
 */
@Entity
@Table(name = "role_authority")
public class RoleAuthority extends BaseEntity {

    /** Groups of fields that the form of a record holds. */
    private static final Set<DataRight> READ_TO_EDIT = EnumSet.of(DataRight.CONTACT_DATA, DataRight.CREDIT);

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private Role role;

    @Enumerated(EnumType.STRING)
    @Column(name = "see_reach", nullable = false, length = 10)
    private Reach see;

    @Enumerated(EnumType.STRING)
    @Column(name = "edit_reach", nullable = false, length = 10)
    private Reach edit;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_data_reach", nullable = false, length = 10)
    private Reach contactData;

    @Enumerated(EnumType.STRING)
    @Column(name = "commercial_reach", nullable = false, length = 10)
    private Reach commercial;

    @Enumerated(EnumType.STRING)
    @Column(name = "credit_reach", nullable = false, length = 10)
    private Reach credit;

    @Enumerated(EnumType.STRING)
    @Column(name = "profile_reach", nullable = false, length = 10)
    private Reach profile;

    protected RoleAuthority() {}

    /**
     * @param granted a reach for every right
     * @throws BusinessRuleException when an administrator would see records, a right would reach beyond what is seen, or
     *     somebody would change records of which they may not read what the form shows
     */
    public RoleAuthority(Role role, Map<DataRight, Reach> granted) {
        this.role = role;
        grant(granted);
    }

    /** As {@link #RoleAuthority(Role, Map)}. */
    public final void grant(Map<DataRight, Reach> granted) {
        for (DataRight right : DataRight.values()) {
            check(right, granted.get(right), granted.get(DataRight.SEE));
        }
        READ_TO_EDIT.forEach(group -> checkEdit(granted.get(DataRight.EDIT), group, granted.get(group)));
        see = granted.get(DataRight.SEE);
        edit = granted.get(DataRight.EDIT);
        contactData = granted.get(DataRight.CONTACT_DATA);
        commercial = granted.get(DataRight.COMMERCIAL);
        credit = granted.get(DataRight.CREDIT);
        profile = granted.get(DataRight.PROFILE);
    }

    private void check(DataRight right, Reach wanted, Reach seen) {
        if (role == Role.ADMIN && wanted != Reach.NONE) {
            throw BusinessRuleException.onField(right.name(), "organisation.error.administratorSees");
        }
        if (wanted.isBeyond(seen)) {
            throw BusinessRuleException.onField(right.name(), "organisation.error.beyondSight", right, wanted, seen);
        }
    }

    /** Who edits saves the whole form; what they could not read would be lost. */
    private static void checkEdit(Reach edit, DataRight group, Reach read) {
        if (edit.isBeyond(read)) {
            throw BusinessRuleException.onField(
                    DataRight.EDIT.name(), "organisation.error.editBeyondReading", edit, group, read);
        }
    }

    public Role getRole() {
        return role;
    }

    public Reach reach(DataRight right) {
        return switch (right) {
            case SEE -> see;
            case EDIT -> edit;
            case CONTACT_DATA -> contactData;
            case COMMERCIAL -> commercial;
            case CREDIT -> credit;
            case PROFILE -> profile;
        };
    }

    /** @return the reach of every right */
    public Map<DataRight, Reach> reaches() {
        Map<DataRight, Reach> all = new EnumMap<>(DataRight.class);
        for (DataRight right : DataRight.values()) {
            all.put(right, reach(right));
        }
        return all;
    }
}

package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.FieldDifference;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.ejb.exchange.ImportPreview.Effect;
import cn.kexin.crm.ejb.exchange.ImportPreview.FieldChange;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What would become of a row.
 *
 * @param subject number or name of the record that would be changed, or null
 * @param changes fields of it that would become others
 * @param refusal why it would be refused; null unless it would
 */
record RowOutlook(Effect effect, String subject, List<FieldChange> changes, RowRefusal refusal) {

    static final RowOutlook NEW = new RowOutlook(Effect.CREATE, null, List.of(), null);

    static RowOutlook ofKnown(CustomerRow known, CustomerCommand after, boolean skipped) {
        List<FieldChange> changes = skipped
                ? List.of()
                : FieldDifference.between(known.toCommand(), after, after).stream()
                        .map(each -> new FieldChange(each.field(), shown(each.before()), shown(each.theirs())))
                        .toList();
        return new RowOutlook(changes.isEmpty() ? Effect.SKIP : Effect.UPDATE, known.number(), changes, null);
    }

    /** Lines by what people read of them. */
    private static Object shown(Object content) {
        return content instanceof Collection<?> all
                ? all.stream().map(RowOutlook::line).collect(Collectors.joining(", "))
                : content;
    }

    private static String line(Object line) {
        if (line instanceof PhoneLine phone) {
            return phone.number();
        } else if (line instanceof EmailLine email) {
            return email.address();
        } else if (line instanceof AddressLine address) {
            return Stream.of(address.divisionCode(), address.detail(), address.postcode())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }
        return String.valueOf(line);
    }

    static RowOutlook refused(RowRefusal reason) {
        return new RowOutlook(Effect.REFUSE, null, List.of(), reason);
    }

    /** @return that the row can be read, where nothing more is known before it is stored */
    static RowOutlook of(MappedRow row, Runnable check) {
        try {
            check.run();
            return new RowOutlook(Effect.READ, null, List.of(), null);
        } catch (RowRefusal e) {
            return refused(e);
        }
    }
}

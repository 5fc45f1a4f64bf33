package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.ejb.customer.FieldRow;
import cn.kexin.crm.web.audit.AddedFields;
import cn.kexin.crm.web.shared.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Custom fields in the history, which calls them {@code customer.custom.<code>} and {@code contact.custom.<code>}. */
@ApplicationScoped
public class CustomFieldChanges implements AddedFields {

    private static final Pattern NAME = Pattern.compile("(customer|contact)\\.custom\\.(.+)");

    @Inject
    private CustomFieldWords words;

    @Override
    public String label(String field) {
        FieldRow found = find(field);
        return found == null ? null : Formats.name(found.name());
    }

    @Override
    public String value(String field, String stored) {
        FieldRow found = find(field);
        if (found == null) {
            return null;
        }
        return found.kind().isChoice()
                ? Formats.join(Arrays.stream(stored.split(", "))
                        .map(each -> CustomFieldWords.word(found, each))
                        .toList())
                : stored;
    }

    private FieldRow find(String field) {
        Matcher name = NAME.matcher(field == null ? "" : field);
        return name.matches()
                ? words.field(
                        name.group(1).equals("customer") ? FieldSubject.CUSTOMER : FieldSubject.CONTACT, name.group(2))
                : null;
    }
}

package cn.kexin.crm.ejb.customer.internal.field;

import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.customer.field.TypedValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Custom fields as columns of lists and files, called {@code customFields.<code>}. */
@ApplicationScoped
public class FieldColumns {

    private static final String BEGIN = TypedValue.member("");

    @Inject
    private FieldDefinitions definitions;

    /** @return whether customers have a custom field of that name */
    public boolean isColumn(String column) {
        return column.startsWith(BEGIN)
                && definitions.of(FieldSubject.CUSTOMER).stream()
                        .anyMatch(field -> field.getCode().equals(code(column)));
    }

    /** @return the code of the field */
    public static String code(String column) {
        return column.substring(BEGIN.length());
    }
}

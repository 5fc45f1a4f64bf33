package cn.kexin.crm.ejb.customer.internal.field;

import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.ejb.customer.CustomerRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Custom fields in the history: {@code customer.custom.<code>} and {@code contact.custom.<code>}. */
@ApplicationScoped
public class FieldHistory {

    /** The kind of value that readers find among a field's options. */
    public static final String OPTION = "FieldOption";

    @Inject
    private FieldDefinitions definitions;

    static String valueType(FieldKind kind) {
        return switch (kind) {
            case TEXT, NUMBER, DATE -> "String";
            case CHOICE, MULTI_CHOICE -> OPTION;
            case PERSON -> "Person";
            case CUSTOMER -> "Customer";
        };
    }

    /** @return the names, in the history, of the fields that somebody with these rights reads */
    public Set<String> readable(CustomerRights rights) {
        return definitions.groups().entrySet().stream()
                .filter(each -> rights.reads(each.getValue()))
                .map(each -> name(each.getKey().subject(), each.getKey().code()))
                .collect(Collectors.toSet());
    }

    private static String name(FieldSubject subject, String code) {
        return (subject == FieldSubject.CUSTOMER ? "customer" : "contact") + ".custom." + code;
    }
}

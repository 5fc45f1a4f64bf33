package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.ejb.customer.internal.CustomerRepository;
import cn.kexin.crm.ejb.customer.internal.field.FieldDefinitions;
import cn.kexin.crm.ejb.customer.internal.field.FieldValues;
import cn.kexin.crm.ejb.customer.internal.field.FieldWriter;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A custom field gets other values; of a protected group it takes the right to the group, customer by customer. */
@ApplicationScoped
public class CustomDeeds {

    /** Between several options in the one text in which changes keep contents; no value has it in itself. */
    private static final String BETWEEN = "\n";

    private static final int LONGEST = 2000;

    @Inject
    private FieldDefinitions definitions;

    @Inject
    private FieldValues values;

    @Inject
    private FieldWriter writer;

    @Inject
    private Members members;

    @Inject
    private CustomerRepository customers;

    /**
     * @param said values as {@link FieldValue#text} has them; none to empty the field
     * @return what a change keeps of them; null for nothing
     * @throws BusinessRuleException at the field that does not take them, that is no more, or that must not be empty
     */
    String checked(String code, List<String> said, Viewer viewer) {
        CustomField field = definitions.of(FieldSubject.CUSTOMER).stream()
                .filter(each -> each.getCode().equals(code) && !each.isRetired())
                .findFirst()
                .orElseThrow(() -> BusinessRuleException.onField("field", "field.error.unknown", code));
        List<TypedValue> typed = TypedValue.read(field, said == null ? List.of() : said, Set.of());
        if (typed.isEmpty() && field.isRequired()) {
            throw TypedValue.refused(field, "field.error.required");
        }
        String member = TypedValue.member(code);
        List<String> texts =
                typed.stream().map(each -> written(field, member, each, viewer)).toList();
        String content = texts.isEmpty() ? null : String.join(BETWEEN, texts);
        if (content != null && content.length() > LONGEST) {
            throw TypedValue.refused(field, "field.error.tooLong", LONGEST);
        }
        return content;
    }

    private String written(CustomField field, String member, TypedValue value, Viewer viewer) {
        if (field.getKind() == FieldKind.PERSON) {
            return members.person(member, value.text()).getUsername();
        }
        return field.getKind() == FieldKind.CUSTOMER
                ? String.valueOf(customers.named(member, value.text(), viewer).getId())
                : value.written();
    }

    /** @return the values in what a change keeps */
    static List<String> values(String content) {
        return content == null ? List.of() : List.of(content.split(BETWEEN));
    }

    BulkDeed of(String code) {
        return new BulkDeed() {

            @Override
            public String of(Customer customer, Viewer actor) {
                List<String> held = values.texts(customer.getId(), code, actor);
                return held.isEmpty() ? null : String.join(BETWEEN, held);
            }

            @Override
            public void set(Customer customer, String value, Viewer actor) {
                writer.keep(customer, Map.of(code, CustomDeeds.values(value)), actor);
            }

            @Override
            public void putBack(Customer customer, String before, Viewer actor) {
                set(customer, before, actor);
            }
        };
    }
}

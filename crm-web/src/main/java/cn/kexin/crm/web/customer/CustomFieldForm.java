package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.ejb.customer.FieldRow;
import cn.kexin.crm.ejb.customer.FieldValue;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The custom fields of a form: those in use that the person may write. */
public class CustomFieldForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of a form without custom fields. */
    static final CustomFieldForm NONE = new CustomFieldForm(List.of(), Map.of(), group -> false);

    private final List<CustomFieldInput> inputs;

    /**
     * @param fields of the form's subject
     * @param held what stands in them
     * @param writes whether the person may write a group
     */
    CustomFieldForm(List<FieldRow> fields, Map<String, List<FieldValue>> held, Predicate<FieldGroup> writes) {
        inputs = fields.stream()
                .filter(field -> !field.retired() && writes.test(field.group()))
                .map(field -> new CustomFieldInput(field, held.getOrDefault(field.code(), List.of())))
                .toList();
    }

    /** @return what is typed, by code */
    Map<String, List<String>> toTexts() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        inputs.forEach(input -> texts.put(input.getField().code(), input.texts()));
        return texts;
    }

    /** @return the names of the fields in commands */
    List<String> members() {
        return inputs.stream().map(CustomFieldInput::getMember).toList();
    }

    /** @return whether it is the name of a custom field in commands */
    static boolean isMember(String field) {
        return field.startsWith(TypedValue.member(""));
    }

    /** @return the input of that name in commands, or null */
    CustomFieldInput input(String member) {
        return inputs.stream()
                .filter(input -> input.getMember().equals(member))
                .findFirst()
                .orElse(null);
    }

    void take(String member, CustomFieldForm from) {
        CustomFieldInput mine = input(member);
        CustomFieldInput theirs = from.input(member);
        if (mine != null && theirs != null) {
            mine.take(theirs);
        }
    }

    public List<CustomFieldInput> getInputs() {
        return inputs;
    }
}

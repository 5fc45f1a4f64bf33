package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.web.rest.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Custom fields as members of a record: code to value, each in the JSON of its kind. */
final class CustomFieldMembers {

    private CustomFieldMembers() {}

    /** How the members are described. */
    static final String WORDS =
            "Code of a custom field to its value: a text, a number, a date (yyyy-MM-dd), the code of an option or an array of"
                    + " them, a sign-in name, the id of a customer; see /custom-fields. Only fields that the caller may read.";

    static final String BODY_WORDS = WORDS + " Fields that are not named stay, null empties one.";

    static final String EXAMPLE = "{\"qualification\": \"SPECIAL\", \"yearlyVolume\": 1200000}";

    /** @return the members of an answer, those that hold something */
    static Map<String, Object> of(Map<String, List<FieldValue>> values) {
        Map<String, Object> members = new LinkedHashMap<>();
        values.forEach((code, held) -> members.put(code, member(held)));
        return members;
    }

    private static Object member(List<FieldValue> held) {
        FieldValue first = held.get(0);
        return switch (first.kind()) {
            case NUMBER -> new BigDecimal(first.text());
            case MULTI_CHOICE -> held.stream().map(FieldValue::text).toList();
            case CUSTOMER -> first.ref().id();
            default -> first.text();
        };
    }

    /**
     * @param members null for none named
     * @return the values as a command takes them
     * @throws Refusal 400 for a member that is an object or an array of other things than texts
     */
    static Map<String, List<String>> toTexts(ObjectNode members) {
        if (members == null) {
            return null;
        }
        Map<String, List<String>> texts = new LinkedHashMap<>();
        members.properties().forEach(member -> texts.put(member.getKey(), texts(member.getKey(), member.getValue())));
        return texts;
    }

    private static List<String> texts(String code, JsonNode member) {
        if (member.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : member.isArray() ? member : List.of(member)) {
            if (!each.isTextual() && !each.isNumber()) {
                String name = TypedValue.member(code);
                throw new Refusal(400, "rest.error.bodyForm").at(name, "rest.error.memberForm", name);
            }
            texts.add(each.isNumber() ? each.decimalValue().toPlainString() : each.textValue());
        }
        return texts;
    }
}

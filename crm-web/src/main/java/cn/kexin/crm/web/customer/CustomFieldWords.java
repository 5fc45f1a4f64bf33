package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.ejb.customer.CustomFieldFacade;
import cn.kexin.crm.ejb.customer.FieldRow;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.web.shared.Formats;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What custom fields and their values are called in the reader's language. */
@Named
@RequestScoped
public class CustomFieldWords {

    @EJB
    private CustomFieldFacade facade;

    private final Map<FieldSubject, List<FieldRow>> fields = new EnumMap<>(FieldSubject.class);

    /** A field that holds something, in words. */
    public record Line(String label, String text, FieldRow field, List<FieldValue> values) {}

    /** @return the subject's fields, with those that are retired; read when somebody first asks for them */
    public List<FieldRow> fields(FieldSubject subject) {
        return fields.computeIfAbsent(subject, facade::list);
    }

    /** @return the fields of customers that lists offer as columns */
    public List<FieldRow> getListed() {
        return fields(FieldSubject.CUSTOMER).stream().filter(FieldRow::listed).toList();
    }

    /** @return how lists call the column of a field */
    public String column(FieldRow field) {
        return TypedValue.member(field.code());
    }

    /** @return what stands in a customer's fields, in their order */
    public List<Line> ofCustomer(Map<String, List<FieldValue>> values) {
        return lines(FieldSubject.CUSTOMER, values);
    }

    /** @return what stands in a contact person's fields, in their order */
    public List<Line> ofContact(Map<String, List<FieldValue>> values) {
        return lines(FieldSubject.CONTACT, values);
    }

    private List<Line> lines(FieldSubject subject, Map<String, List<FieldValue>> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (FieldRow field : fields(subject)) {
            List<FieldValue> held = values.get(field.code());
            if (held != null) {
                lines.add(new Line(Formats.name(field.name()), text(field, held), field, held));
            }
        }
        return lines;
    }

    /** @return the label of a customer's field */
    public String label(String code) {
        FieldRow field = field(FieldSubject.CUSTOMER, code);
        return field == null ? code : Formats.name(field.name());
    }

    /** @return the values of a customer's field in words; empty for none */
    public String text(String code, List<FieldValue> held) {
        FieldRow field = field(FieldSubject.CUSTOMER, code);
        return field == null || held == null ? "" : text(field, held);
    }

    /** @return what stands in an input, in words */
    String text(CustomFieldInput input) {
        FieldRow field = input.getField();
        return switch (field.kind()) {
            case PERSON -> input.getPerson() == null ? null : input.getPerson().name();
            case CUSTOMER ->
                input.getCustomer() == null ? null : input.getCustomer().name();
            default -> input.texts().isEmpty() ? null : words(field, input.texts());
        };
    }

    private static String text(FieldRow field, List<FieldValue> held) {
        return switch (field.kind()) {
            case PERSON, CUSTOMER ->
                Formats.join(held.stream()
                        .map(FieldValue::ref)
                        .filter(Objects::nonNull)
                        .map(ref -> ref.name())
                        .toList());
            default -> words(field, held.stream().map(FieldValue::text).toList());
        };
    }

    private static String words(FieldRow field, Collection<String> texts) {
        return Formats.join(texts.stream().map(each -> word(field, each)).toList());
    }

    /** @return values of a customer's field in words, those of people and customers as they are given */
    String words(String code, List<String> texts) {
        FieldRow field = field(FieldSubject.CUSTOMER, code);
        return field == null ? Formats.join(texts) : words(field, texts);
    }

    /** @return one value of the field in words: an option's name, a number with its grouping */
    static String word(FieldRow field, String text) {
        return switch (field.kind()) {
            case NUMBER -> Formats.exact(new BigDecimal(text));
            case CHOICE, MULTI_CHOICE ->
                field.options().stream()
                        .filter(option -> option.code().equals(text))
                        .map(option -> Formats.name(option.name()))
                        .findFirst()
                        .orElse(text);
            default -> text;
        };
    }

    /** @return the field of that code, or null */
    FieldRow field(FieldSubject subject, String code) {
        return fields(subject).stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}

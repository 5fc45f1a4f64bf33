package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.CreditCode;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.PhoneKey;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.domain.customer.list.FilterType;
import cn.kexin.crm.ejb.customer.internal.TextConditions;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Conditions on what stands in the customer's own row, and on its numbers. */
@ApplicationScoped
public class FactTerms {

    /**
     * Compared as a number: in a query with {@code exists} the provider binds nothing on H2 and writes true as 1, which H2
     * does not compare with a boolean.
     */
    private static final String CORE = "sql('case when ? then 1 else 0 end', c.core) = ";

    private static final String NUMBER_OF =
            "exists (select n.id from PhoneNumber n where column('customer_id', n) = c.id and column('contact_id', n) is null and ";

    @Inject
    private TextConditions texts;

    String words(Condition condition, Viewer viewer, Terms terms) {
        return texts.part(terms.query(), condition.values().get(0), terms.name() + "w", viewer);
    }

    String core(Condition condition, Terms terms) {
        return CORE + terms.bind(FilterType.YES.equals(condition.values().get(0)) ? 1 : 0);
    }

    /** Typed with blanks and area code or without. */
    String phone(Condition condition, Terms terms) {
        return switch (condition.operator()) {
            case EMPTY -> "c.phone is null";
            case FILLED -> "c.phone is not null";
            case HAS -> NUMBER_OF + "n.phoneKey like " + terms.bind("%" + digits(condition) + "%") + ")";
            case STARTS -> NUMBER_OF + "n.phoneKey like " + terms.bind(digits(condition) + "%") + ")";
            case NOT -> "not " + numbers(condition, terms);
            default -> numbers(condition, terms);
        };
    }

    private static String numbers(Condition condition, Terms terms) {
        String among =
                terms.bind(condition.values().stream().map(FactTerms::key).toList());
        return NUMBER_OF + "(n.phoneKey in " + among + " or n.localKey in " + among + "))";
    }

    private static String key(String number) {
        PhoneKey key = PhoneKey.of(number);
        return key == null ? number : key.national();
    }

    private static String digits(Condition condition) {
        String digits = condition.values().get(0).replaceAll("\\D", "");
        return digits.isEmpty() ? "-" : digits;
    }

    String text(Condition condition, Terms terms) {
        String column = "c." + (condition.field().equals("creditCode") ? "creditCode.code" : condition.field());
        String first = condition.values().isEmpty() ? null : condition.values().get(0);
        return switch (condition.operator()) {
            case EMPTY -> column + " is null";
            case FILLED -> column + " is not null";
            case HAS -> "lower(" + column + ") like " + terms.bind(Conditions.containing(first)) + " escape '!'";
            case STARTS ->
                "lower(" + column + ") like "
                        + terms.bind(Conditions.containing(first).substring(1)) + " escape '!'";
            case NOT -> "(" + column + " is null or " + column + " not in " + terms.bind(plain(condition)) + ")";
            default -> column + " in " + terms.bind(plain(condition));
        };
    }

    private static List<String> plain(Condition condition) {
        return switch (condition.field()) {
            case "creditCode" ->
                condition.values().stream().map(CreditCode::plain).toList();
            case "number" ->
                condition.values().stream()
                        .map(number -> number.strip().toUpperCase(Locale.ROOT))
                        .toList();
            default -> condition.values().stream().map(String::strip).toList();
        };
    }

    String choice(Condition condition, Terms terms) {
        String column = "c." + condition.field();
        boolean not = condition.operator() == FilterOperator.NOT;
        List<String> parts = condition.values().stream()
                .map(value -> column + (not ? " <> " : " = ") + terms.bind(constant(condition.field(), value)))
                .toList();
        return String.join(not ? " and " : " or ", parts);
    }

    private static Enum<?> constant(String field, String value) {
        return switch (field) {
            case "kind" -> CustomerKind.valueOf(value);
            case "valueClass" -> ValueClass.valueOf(value);
            case "relationshipStage" -> RelationshipStage.valueOf(value);
            default -> CustomerStatus.valueOf(value);
        };
    }
}

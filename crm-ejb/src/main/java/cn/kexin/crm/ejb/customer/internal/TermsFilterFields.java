package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.PaymentTerms;
import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterField;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.domain.customer.list.FilterType;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.ejb.customer.FilterFieldSource;
import cn.kexin.crm.ejb.customer.internal.list.NumberTerms;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Terms of trade by which customers can be filtered, by those who may read them; labelled {@code customer.<code>}. */
@ApplicationScoped
public class TermsFilterFields implements FilterFieldSource {

    private static final List<FilterField> FIELDS = Stream.of(
                    new FilterField("paymentTerms", null, FilterType.OPTION, options(), null),
                    FilterField.of("creditDays", FilterType.AMOUNT),
                    FilterField.of("currency", FilterType.TEXT),
                    FilterField.of("priceLevel", FilterType.TEXT),
                    FilterField.of("discountPercent", FilterType.AMOUNT))
            .map(field -> field.guardedBy(DataRight.COMMERCIAL))
            .toList();

    private static List<FilterField.Option> options() {
        return Stream.of(PaymentTerms.values())
                .map(terms -> new FilterField.Option(terms.name(), null))
                .toList();
    }

    @Override
    public List<FilterField> fields() {
        return FIELDS;
    }

    /** A condition that denies something holds where nothing is agreed, too. */
    @Override
    public String condition(Condition condition, String alias, Binding bind) {
        boolean denies = condition.operator() == FilterOperator.NOT || condition.operator() == FilterOperator.EMPTY;
        return (denies ? "not " : "") + alias + ".id in (select column('customer_id', a) from TermsOfTrade a where "
                + test("a." + condition.field(), condition, bind) + ")";
    }

    private static String test(String column, Condition condition, Binding bind) {
        if (condition.operator().isBare()) {
            return column + " is not null";
        }
        return switch (condition.field()) {
            case "paymentTerms" ->
                column + " in "
                        + bind.bind(condition.values().stream()
                                .map(PaymentTerms::valueOf)
                                .toList());
            case "creditDays", "discountPercent" -> "(" + NumberTerms.compare(column, condition, bind) + ")";
            default -> text(column, condition, bind);
        };
    }

    private static String text(String column, Condition condition, Binding bind) {
        String first = Conditions.containing(condition.values().get(0));
        return switch (condition.operator()) {
            case HAS -> "lower(" + column + ") like " + bind.bind(first) + " escape '!'";
            case STARTS -> "lower(" + column + ") like " + bind.bind(first.substring(1)) + " escape '!'";
            default ->
                column + " in "
                        + bind.bind(
                                condition.values().stream().map(String::strip).toList());
        };
    }
}

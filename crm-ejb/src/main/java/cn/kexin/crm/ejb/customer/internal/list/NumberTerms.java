package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.ejb.customer.FilterFieldSource;
import java.math.BigDecimal;

/** Comparisons of numbers. */
public final class NumberTerms {

    private NumberTerms() {}

    /** @return the comparison in JPQL of an expression that is a number */
    public static String compare(String number, Condition condition, FilterFieldSource.Binding terms) {
        return switch (condition.operator()) {
            case MIN -> number + " >= " + terms.bind(value(condition, 0));
            case MAX -> number + " <= " + terms.bind(value(condition, 0));
            case BETWEEN ->
                number + " >= " + terms.bind(value(condition, 0)) + " and " + number + " <= "
                        + terms.bind(value(condition, 1));
            default ->
                String.join(
                        " or ",
                        condition.values().stream()
                                .map(each -> number + " = " + terms.bind(new BigDecimal(each)))
                                .toList());
        };
    }

    private static BigDecimal value(Condition condition, int place) {
        return new BigDecimal(condition.values().get(place));
    }
}

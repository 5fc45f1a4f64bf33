package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.list.Condition;
import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * Which customers are meant: by the list, its count, a file of it and a change of all that it finds. A field that the caller
 * may not read cannot be asked for: where the right reaches no customer the filter is refused, otherwise such a condition
 * holds only for customers whose field the caller may read.
 *
 * @param text any part of name, pinyin, initials, phone or number; words separated by blanks must all be found; null for any
 * @param where further conditions; null for none
 */
public record CustomerFilter(@Size(max = 100) String text, FilterExpression where) implements Serializable {

    public CustomerFilter {
        where = where == null ? FilterExpression.NONE : where;
    }

    /** @return a filter that lets everything through */
    public static CustomerFilter all() {
        return new CustomerFilter(null, null);
    }

    /** @return a filter by text alone */
    public static CustomerFilter containing(String text) {
        return new CustomerFilter(text, null);
    }

    /**
     * @param expression as {@link FilterExpression#parse} reads it
     * @throws BusinessRuleException on the field {@code filter} for a text that is none
     */
    public static CustomerFilter where(String expression) {
        return new CustomerFilter(null, FilterExpression.parse(expression));
    }

    /** @return the filter that also asks for this */
    public CustomerFilter and(String field, FilterOperator operator, String... values) {
        return new CustomerFilter(text, where.and(Condition.of(field, operator, values)));
    }

    /** @return all of it as addresses write it, the text as a condition; empty for a filter that lets everything through */
    @Override
    public String toString() {
        boolean words = text != null && !text.isBlank();
        FilterExpression asked = words
                ? FilterExpression.of(Condition.of("text", FilterOperator.HAS, text.strip()))
                : FilterExpression.NONE;
        return asked.and(where).toString();
    }
}

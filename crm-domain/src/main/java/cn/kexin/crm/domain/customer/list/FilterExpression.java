package cn.kexin.crm.domain.customer.list;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which rows a list shows: conditions that must all hold, each of which may have alternatives. Immutable; written and read as
 * one line of text that addresses, saved views and other systems use alike ({@link FilterText}).
 *
 * @param all what must hold; empty lets everything through
 */
public record FilterExpression(List<Alternatives> all) implements Serializable {

    /** Restricts nothing. */
    public static final FilterExpression NONE = new FilterExpression(List.of());

    /** The most conditions in one filter. */
    public static final int MOST_CONDITIONS = 30;

    public FilterExpression {
        all = all == null ? List.of() : List.copyOf(all);
    }

    public static FilterExpression of(Condition... conditions) {
        FilterExpression filter = NONE;
        for (Condition each : conditions) {
            filter = filter.and(each);
        }
        return filter;
    }

    /**
     * @param text null or blank for no condition
     * @throws BusinessRuleException on the field {@code filter} when the text is none that {@link #toString} writes
     */
    public static FilterExpression parse(String text) {
        return FilterText.read(text);
    }

    /** @return the filter that also asks for this */
    public FilterExpression and(Condition condition) {
        return and(new Alternatives(List.of(condition)));
    }

    /** @return the filter that asks for both */
    public FilterExpression and(FilterExpression other) {
        FilterExpression both = this;
        for (Alternatives each : other.all) {
            both = both.and(each);
        }
        return both;
    }

    private FilterExpression and(Alternatives alternatives) {
        if (all.contains(alternatives)) {
            return this;
        }
        return new FilterExpression(
                Stream.concat(all.stream(), Stream.of(alternatives)).toList());
    }

    /** @return the filter for which this condition is enough as well where the part at that place is asked for */
    public FilterExpression or(int place, Condition condition) {
        List<Condition> conditions = Stream.concat(all.get(place).conditions().stream(), Stream.of(condition))
                .distinct()
                .toList();
        return with(place, new Alternatives(conditions));
    }

    /** @return the filter that asks for something else at that place of that part */
    public FilterExpression replace(int place, int alternative, Condition condition) {
        List<Condition> conditions = new ArrayList<>(all.get(place).conditions());
        conditions.set(alternative, condition);
        return with(place, new Alternatives(conditions.stream().distinct().toList()));
    }

    /** @return the filter without one of its conditions */
    public FilterExpression without(int place, int alternative) {
        List<Condition> conditions = new ArrayList<>(all.get(place).conditions());
        conditions.remove(alternative);
        return with(place, new Alternatives(conditions));
    }

    private FilterExpression with(int place, Alternatives alternatives) {
        List<Alternatives> changed = new ArrayList<>(all);
        if (alternatives.conditions().isEmpty()) {
            changed.remove(place);
        } else {
            changed.set(place, alternatives);
        }
        return new FilterExpression(changed);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** @return every condition, in the order of the text */
    public Stream<Condition> conditions() {
        return all.stream().flatMap(each -> each.conditions().stream());
    }

    /** @return the line of text that {@link #parse} reads; empty without conditions */
    @Override
    public String toString() {
        return FilterText.write(this);
    }
}

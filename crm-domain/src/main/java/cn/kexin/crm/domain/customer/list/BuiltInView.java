package cn.kexin.crm.domain.customer.list;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Views of the list of customers that everybody has. */
public enum BuiltInView {
    ALL("", null),
    MINE("ownerPerson.is:me", null),
    /** What one's units look after. */
    UNIT("ownerUnit.within:me", null),
    CORE("core.is:yes", null),
    GOLD("valueClass.is:GOLD", null),
    /** Without a person who looks after them. */
    POOL("ownerPerson.empty", null),
    /** Without a touch for a quarter of a year. */
    QUIET("lastContactAt.notLast:90;status.is:ACTIVE", "lastContactAt"),
    CHANGED("updatedAt.last:7", "-updatedAt");

    private final FilterExpression filter;
    private final String sort;

    BuiltInView(String filter, String sort) {
        this.filter = FilterExpression.parse(filter);
        this.sort = sort;
    }

    /** @return the view that an address calls so */
    public static Optional<BuiltInView> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** @return how addresses call it */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public FilterExpression filter() {
        return filter;
    }

    /** @return the order it begins with, or null for the list's own */
    public String sort() {
        return sort;
    }
}

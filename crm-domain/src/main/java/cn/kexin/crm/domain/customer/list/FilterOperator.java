package cn.kexin.crm.domain.customer.list;

import java.util.Optional;
import java.util.stream.Stream;

/** How a condition compares a field with its values. */
public enum FilterOperator {
    /** Is one of the values. */
    IS("is", 1, FilterOperator.MOST_VALUES),
    /** Is none of the values; also where nothing is known. */
    NOT("not", 1, FilterOperator.MOST_VALUES),
    HAS("has", 1, 1),
    STARTS("starts", 1, 1),
    EMPTY("empty", 0, 0),
    FILLED("filled", 0, 0),
    /** Is the value or more. */
    MIN("min", 1, 1),
    /** Is the value or less. */
    MAX("max", 1, 1),
    /** Lies between two values, which belong to it. */
    BETWEEN("between", 2, 2),
    /** Lies before the beginning of a day. */
    BEFORE("before", 1, 1),
    /** Lies on a day or later. */
    SINCE("since", 1, 1),
    /** Lies within so many days until now. */
    LAST("last", 1, 1),
    /** Lies further back than so many days, or never was. */
    NOT_LAST("notLast", 1, 1),
    /** Lies in the present day, week, month, quarter or year. */
    THIS("this", 1, 1),
    /** Belongs to one of the values or to what is below it. */
    WITHIN("within", 1, FilterOperator.MOST_VALUES),
    /** Belongs neither to the values nor to what is below them; also where nothing is known. */
    OUTSIDE("outside", 1, FilterOperator.MOST_VALUES),
    /** Has all of the values. */
    ALL("all", 1, FilterOperator.MOST_VALUES);

    /** The most values that one condition compares with. */
    public static final int MOST_VALUES = 100;

    private final String code;
    private final int least;
    private final int most;

    FilterOperator(String code, int least, int most) {
        this.code = code;
        this.least = least;
        this.most = most;
    }

    /** @return the operator that an address calls so */
    public static Optional<FilterOperator> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** @return how addresses call it */
    public String code() {
        return code;
    }

    /** @return whether it compares with that many values */
    public boolean takes(int values) {
        return values >= least && values <= most;
    }

    /** @return whether it compares with nothing */
    public boolean isBare() {
        return most == 0;
    }

    /** @return whether it compares with as many values as somebody likes */
    public boolean takesMany() {
        return most == MOST_VALUES;
    }
}

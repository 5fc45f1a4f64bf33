package cn.kexin.crm.domain.customer.list;

import static cn.kexin.crm.domain.customer.list.FilterOperator.ALL;
import static cn.kexin.crm.domain.customer.list.FilterOperator.BEFORE;
import static cn.kexin.crm.domain.customer.list.FilterOperator.BETWEEN;
import static cn.kexin.crm.domain.customer.list.FilterOperator.EMPTY;
import static cn.kexin.crm.domain.customer.list.FilterOperator.FILLED;
import static cn.kexin.crm.domain.customer.list.FilterOperator.HAS;
import static cn.kexin.crm.domain.customer.list.FilterOperator.IS;
import static cn.kexin.crm.domain.customer.list.FilterOperator.LAST;
import static cn.kexin.crm.domain.customer.list.FilterOperator.MAX;
import static cn.kexin.crm.domain.customer.list.FilterOperator.MIN;
import static cn.kexin.crm.domain.customer.list.FilterOperator.NOT;
import static cn.kexin.crm.domain.customer.list.FilterOperator.NOT_LAST;
import static cn.kexin.crm.domain.customer.list.FilterOperator.OUTSIDE;
import static cn.kexin.crm.domain.customer.list.FilterOperator.SINCE;
import static cn.kexin.crm.domain.customer.list.FilterOperator.STARTS;
import static cn.kexin.crm.domain.customer.list.FilterOperator.THIS;
import static cn.kexin.crm.domain.customer.list.FilterOperator.WITHIN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/** What a field holds, and so how it can be compared and with what. */
public enum FilterType {
    /** The words of the search field: in any form in which people look for a customer. */
    WORDS(HAS),
    TEXT(HAS, IS, NOT, STARTS, EMPTY, FILLED),
    /** One of a few constants. */
    CHOICE(IS, NOT),
    /** One of a few constants, or none. */
    OPTION(IS, NOT, EMPTY, FILLED),
    /** Yes or no. */
    FLAG(IS),
    NUMBER(IS, MIN, MAX, BETWEEN),
    /** A number, or none. */
    AMOUNT(IS, MIN, MAX, BETWEEN, EMPTY, FILLED),
    /** A point in time, compared by days of the company's calendar. */
    MOMENT(LAST, NOT_LAST, THIS, SINCE, BEFORE, BETWEEN, EMPTY, FILLED),
    /** A day of the calendar, or none. */
    DATE(LAST, NOT_LAST, THIS, SINCE, BEFORE, BETWEEN, EMPTY, FILLED),
    /** A unit by its code, or {@link #ME}. */
    UNIT(WITHIN, OUTSIDE, IS, NOT),
    /** A person by the sign-in name, or {@link #ME}, or none. */
    PERSON(IS, NOT, EMPTY, FILLED),
    /** A place in a tree of codes, or none. */
    TREE(WITHIN, OUTSIDE, EMPTY, FILLED),
    /** Any number of names. */
    NAMES(IS, ALL, NOT, EMPTY, FILLED),
    /** Another customer by its id, or none. */
    CUSTOMER(IS, NOT, EMPTY, FILLED);

    /** Whoever is looking: the person with everybody they act for, or all the units they reach. */
    public static final String ME = "me";

    public static final String YES = "yes";
    public static final String NO = "no";

    /** The longest stretch of days back from now. */
    private static final int MOST_DAYS = 36_500;

    private final List<FilterOperator> operators;

    FilterType(FilterOperator... operators) {
        this.operators = List.of(operators);
    }

    /** @return how it can be compared, the most usual first */
    public List<FilterOperator> operators() {
        return operators;
    }

    /** @return whether the operator can compare with this value */
    public boolean accepts(FilterOperator operator, String value) {
        return switch (this) {
            case FLAG -> value.equals(YES) || value.equals(NO);
            case NUMBER, AMOUNT -> isNumber(value);
            case CUSTOMER -> value.matches("\\d{1,18}");
            case MOMENT, DATE -> acceptsTime(operator, value);
            default -> !value.isBlank();
        };
    }

    private static boolean acceptsTime(FilterOperator operator, String value) {
        return switch (operator) {
            case LAST, NOT_LAST -> value.matches("\\d{1,5}") && Integer.parseInt(value) <= MOST_DAYS;
            case THIS ->
                Stream.of(FilterPeriod.values()).anyMatch(each -> each.name().equals(value));
            default -> isDate(value);
        };
    }

    private static boolean isNumber(String value) {
        try {
            return new BigDecimal(value).abs().compareTo(BigDecimal.TEN.pow(15)) < 0 && value.length() <= 24;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            return value.length() == "2026-01-01".length() && LocalDate.parse(value) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}

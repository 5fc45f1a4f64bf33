package cn.kexin.crm.domain.customer.field;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value of a custom field as it is stored: exactly one of its parts is given. A member of the organisation and another
 * customer are looked up elsewhere; of these {@link #read} only tidies the text by which they are named.
 */
public record TypedValue(String text, BigDecimal number, LocalDate date, FieldOption option) {

    public static final int LONGEST_TEXT = 500;

    /** Digits before the decimal point, and after. */
    private static final int DIGITS = 15;

    private static final int DECIMALS = 6;

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,15}|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");
    private static final Pattern NO_LINE =
            Pattern.compile(".*[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}].*", Pattern.DOTALL);

    private static TypedValue of(String text) {
        return new TypedValue(text, null, null, null);
    }

    /**
     * Reads what somebody typed, chose or sent for a field.
     *
     * @param typed one text; several for a field of several options; blank ones count for nothing
     * @param had codes of the options the record has already: these may stay although they are retired
     * @return no value for nothing
     * @throws BusinessRuleException at the field {@code customFields.<code>} when the field does not take it
     */
    public static List<TypedValue> read(CustomField field, List<String> typed, Set<String> had) {
        Set<String> seen = new TreeSet<>();
        List<String> given = typed.stream()
                .filter(each -> each != null && !each.isBlank())
                .flatMap(each -> parts(field, each))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .filter(seen::add)
                .toList();
        if (given.size() > 1 && field.getKind() != FieldKind.MULTI_CHOICE) {
            throw refused(field, "field.error.onlyOne");
        }
        List<TypedValue> values = new ArrayList<>();
        given.forEach(each -> values.add(one(field, each, had)));
        return values;
    }

    /** In a cell of a file several options stand side by side. */
    private static Stream<String> parts(CustomField field, String typed) {
        boolean several = field.getKind() == FieldKind.MULTI_CHOICE
                && field.option(typed.strip()).isEmpty();
        return several ? Stream.of(typed.split("[;；|、,，]")) : Stream.of(typed);
    }

    private static TypedValue one(CustomField field, String typed, Set<String> had) {
        return switch (field.getKind()) {
            case TEXT -> of(line(field, typed));
            case NUMBER -> new TypedValue(null, number(field, typed), null, null);
            case DATE -> new TypedValue(null, null, date(field, typed), null);
            case CHOICE, MULTI_CHOICE -> new TypedValue(null, null, null, option(field, typed, had));
            case PERSON, CUSTOMER -> of(line(field, typed));
        };
    }

    private static String line(CustomField field, String typed) {
        if (typed.length() > LONGEST_TEXT) {
            throw refused(field, "field.error.tooLong", LONGEST_TEXT);
        }
        if (NO_LINE.matcher(typed).matches()) {
            throw refused(field, "field.error.notALine");
        }
        return typed;
    }

    private static BigDecimal number(CustomField field, String typed) {
        if (!NUMBER.matcher(typed).matches()) {
            throw refused(field, "field.error.notANumber", typed);
        }
        BigDecimal number = new BigDecimal(typed.replace(",", "")).stripTrailingZeros();
        if (number.scale() > DECIMALS || number.precision() - number.scale() > DIGITS) {
            throw refused(field, "field.error.notANumber", typed);
        }
        return number;
    }

    private static LocalDate date(CustomField field, String typed) {
        Matcher parts = DATE.matcher(typed);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw refused(field, "field.error.notADate", typed);
    }

    private static FieldOption option(CustomField field, String typed, Set<String> had) {
        return field.option(typed)
                .filter(option -> !option.isRetired() || had.contains(option.getCode()))
                .orElseThrow(() -> refused(field, "field.error.noSuchOption", typed));
    }

    /** @return a refusal that names the field, to be thrown */
    public static BusinessRuleException refused(CustomField field, String key, Object... further) {
        List<Object> arguments = new ArrayList<>(List.of(field.getName()));
        arguments.addAll(List.of(further));
        return BusinessRuleException.onField(member(field.getCode()), key, arguments.toArray());
    }

    /** @return the name under which commands hold the field of a code */
    public static String member(String code) {
        return "customFields." + code;
    }

    /** @return the value as commands, files and JSON write it: a plain number, an ISO date, an option's code */
    public String written() {
        if (number != null) {
            return number.toPlainString();
        }
        if (option != null) {
            return option.getCode();
        }
        return date != null ? date.toString() : text;
    }

    /** @return the text as it is compared, or null for another kind of value */
    public String textKey() {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}

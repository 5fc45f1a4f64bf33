package cn.kexin.crm.domain.customer.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A filter as a line of text: {@code valueClass.is:GOLD,POTENTIAL;lastContactAt.notLast:90~openCases.min:1}. A semicolon
 * stands between what must hold, a tilde between alternatives, a comma between values; an exclamation mark before one of these
 * or before itself lets it be part of a value.
 */
final class FilterText {

    /** The longest text of a filter. */
    static final int LONGEST = 2000;

    private static final char ESCAPE = '!';
    private static final Pattern SPECIAL = Pattern.compile("[!;~,]");
    private static final Pattern CONDITION =
            Pattern.compile("([A-Za-z][\\w-]{0,59})\\.([A-Za-z]{2,12})(?::(.*))?", Pattern.DOTALL);

    private FilterText() {}

    static String write(FilterExpression filter) {
        return filter.all().stream().map(FilterText::write).collect(Collectors.joining(";"));
    }

    private static String write(Alternatives alternatives) {
        return alternatives.conditions().stream().map(FilterText::write).collect(Collectors.joining("~"));
    }

    private static String write(Condition condition) {
        String compared = condition.field() + "." + condition.operator().code();
        return condition.values().isEmpty()
                ? compared
                : compared
                        + condition.values().stream()
                                .map(value -> SPECIAL.matcher(value).replaceAll("!$0"))
                                .collect(Collectors.joining(",", ":", ""));
    }

    static FilterExpression read(String text) {
        if (text == null || text.isBlank()) {
            return FilterExpression.NONE;
        }
        if (text.length() > LONGEST) {
            throw Condition.refused("list.error.filterTooLong", LONGEST);
        }
        List<Alternatives> all =
                split(text, ';').stream().map(FilterText::alternatives).toList();
        FilterExpression filter = new FilterExpression(all);
        if (filter.conditions().count() > FilterExpression.MOST_CONDITIONS) {
            throw Condition.refused("list.error.tooManyConditions", FilterExpression.MOST_CONDITIONS);
        }
        return filter;
    }

    private static Alternatives alternatives(String text) {
        return new Alternatives(
                split(text, '~').stream().map(FilterText::condition).toList());
    }

    private static Condition condition(String text) {
        Matcher parts = CONDITION.matcher(text);
        if (!parts.matches()) {
            throw Condition.refused("list.error.syntax", text);
        }
        FilterOperator operator = FilterOperator.of(parts.group(2))
                .orElseThrow(() -> Condition.refused("list.error.operator", parts.group(1), parts.group(2)));
        List<String> values = parts.group(3) == null
                ? List.of()
                : split(parts.group(3), ',').stream().map(FilterText::plain).toList();
        if (!operator.takes(values.size())) {
            throw Condition.refused("list.error.values", parts.group(1), operator.code());
        }
        return new Condition(parts.group(1), operator, values);
    }

    /** @return what stands between the separators, still with its escapes */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == ESCAPE) {
                at++;
            } else if (text.charAt(at) == separator) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String plain(String value) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            boolean escape = value.charAt(at) == ESCAPE && at + 1 < value.length();
            plain.append(value.charAt(escape ? ++at : at));
        }
        return plain.toString();
    }
}

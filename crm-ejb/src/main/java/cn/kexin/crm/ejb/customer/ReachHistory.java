package cn.kexin.crm.ejb.customer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How somebody is reached as the history keeps it: a line for each number or address, as {@code KIND · PRIMARY · content ·
 * label}, so that another kind, label or primary one is told as well as another number.
 */
public final class ReachHistory {

    /** Type of the values under which the lines stand in the history. */
    public static final String TYPE = "ReachLines";

    /** In the primary one of the lines. */
    public static final String PRIMARY = "PRIMARY";

    /** Between the parts of a line. */
    public static final String BETWEEN = " · ";

    private ReachHistory() {}

    public static String phones(List<PhoneLine> lines) {
        return joined(lines, line -> line(line.kind(), line.primary(), line.number(), line.label()));
    }

    public static String emails(List<EmailLine> lines) {
        return joined(lines, line -> line(line.kind(), line.primary(), line.address(), line.label()));
    }

    /** @param text writes an address without its kind */
    public static String addresses(List<AddressLine> lines, Function<AddressLine, String> text) {
        return joined(lines, line -> line(line.kind(), line.primary(), text.apply(line), null));
    }

    private static <T> String joined(List<T> lines, Function<T, String> text) {
        return lines.isEmpty() ? null : lines.stream().map(text).collect(Collectors.joining("\n"));
    }

    private static String line(Enum<?> kind, boolean primary, String content, String label) {
        return Stream.of(kind.name(), primary ? PRIMARY : "", content, label == null ? "" : label)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(BETWEEN));
    }
}

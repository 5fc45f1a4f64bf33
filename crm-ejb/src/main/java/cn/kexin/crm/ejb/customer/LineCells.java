package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.AddressKind;
import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.domain.customer.PhoneKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several phones, e-mails, addresses or former names in one cell of a file, the primary one first, so that what was written is
 * read as it was.
 *
 * <ul>
 *   <li>phones and e-mails, separated by semicolons: {@code MOBILE 13900000000 (经理); 023-60000000}; kind and label may be missing
 *   <li>addresses, a line each: {@code DELIVERY, 500112, 401120, 洪湖西路 8 号}, that is kind, division, postcode, detail
 *   <li>former names, a line each, with their last day if it is known: {@code 重庆长江机械厂 (1998-05-31)}
 * </ul>
 */
public final class LineCells {

    private static final String BETWEEN = "[;；\\n|]";
    private static final String LABEL = "(?:\\s*\\(([^()]*[^()\\d\\s][^()]*)\\))?";
    private static final Pattern PHONE = Pattern.compile("(?:(" + kinds(PhoneKind.values()) + ")\\s+)?(.+?)" + LABEL);
    private static final Pattern EMAIL = Pattern.compile("(?:(" + kinds(EmailKind.values()) + ")\\s+)?(\\S+)" + LABEL);
    private static final Pattern NAME = Pattern.compile("(.+?)(?:\\s*\\((\\d{4}-\\d{2}-\\d{2})\\))?");
    private static final int ADDRESS_PARTS = 4;

    private LineCells() {}

    private static String kinds(Enum<?>[] kinds) {
        return Stream.of(kinds).map(Enum::name).collect(Collectors.joining("|"));
    }

    /** @return null without any */
    public static String phones(List<PhoneLine> lines) {
        return joined("; ", lines, line -> words(line.kind(), line.number(), line.label()));
    }

    /** @return null without any */
    public static String emails(List<EmailLine> lines) {
        return joined("; ", lines, line -> words(line.kind(), line.address(), line.label()));
    }

    /** @return null without any */
    public static String addresses(List<AddressLine> lines) {
        return joined("\n", lines, line -> Stream.of(line.kind(), line.divisionCode(), line.postcode(), line.detail())
                .map(part -> Objects.toString(part, ""))
                .collect(Collectors.joining(", ")));
    }

    /** @return null without any */
    public static String formerNames(List<FormerNameLine> lines) {
        return lines == null
                ? null
                : joined(
                        "\n",
                        lines,
                        line -> line.endedOn() == null ? line.name() : line.name() + " (" + line.endedOn() + ")");
    }

    private static <T> String joined(String separator, List<T> lines, Function<T, String> words) {
        return lines.isEmpty() ? null : lines.stream().map(words).collect(Collectors.joining(separator));
    }

    private static String words(Enum<?> kind, String content, String label) {
        return (kind == null ? "" : kind.name() + " ") + content + (label == null ? "" : " (" + label + ")");
    }

    /** @return the numbers of the cell, the first as the primary one */
    public static List<PhoneLine> readPhones(String cell) {
        return lines(cell, BETWEEN, (text, first) -> {
            Matcher parts = matched(PHONE, text);
            return new PhoneLine(
                    parts.group(1) == null ? null : PhoneKind.valueOf(parts.group(1)),
                    parts.group(2),
                    first,
                    parts.group(3));
        });
    }

    /** @return the addresses of the cell, the first as the primary one */
    public static List<EmailLine> readEmails(String cell) {
        return lines(cell, BETWEEN, (text, first) -> {
            Matcher parts = EMAIL.matcher(text);
            return parts.matches()
                    ? new EmailLine(
                            parts.group(1) == null ? null : EmailKind.valueOf(parts.group(1)),
                            parts.group(2),
                            first,
                            parts.group(3))
                    : new EmailLine(null, text, first, null);
        });
    }

    /** @return the addresses of the cell, the first as the primary one; null for a line that is none */
    public static List<AddressLine> readAddresses(String cell) {
        return lines(cell, "\n", (text, first) -> {
            String[] parts = text.split(",\\s*", ADDRESS_PARTS);
            AddressKind kind = Stream.of(AddressKind.values())
                    .filter(each -> each.name().equals(parts[0].strip()))
                    .findFirst()
                    .orElse(null);
            return parts.length < ADDRESS_PARTS || kind == null
                    ? null
                    : new AddressLine(kind, given(parts[1]), given(parts[3]), given(parts[2]), first);
        });
    }

    /** @return the names of the cell */
    public static List<FormerNameLine> readFormerNames(String cell) {
        return lines(cell, "\n", (text, first) -> {
            Matcher parts = matched(NAME, text);
            LocalDate endedOn = parts.group(2) == null ? null : day(parts.group(2));
            return endedOn == null ? new FormerNameLine(text, null) : new FormerNameLine(parts.group(1), endedOn);
        });
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String given(String part) {
        return part.isBlank() ? null : part.strip();
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException(text);
        }
        return matcher;
    }

    private static <T> List<T> lines(String cell, String separator, BiFunction<String, Boolean, T> line) {
        List<String> texts = Stream.of(cell.split(separator))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        return IntStream.range(0, texts.size())
                .mapToObj(i -> line.apply(texts.get(i), i == 0))
                .collect(Collectors.toList());
    }
}

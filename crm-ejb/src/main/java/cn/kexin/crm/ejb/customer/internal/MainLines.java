package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.domain.customer.PhoneKey;
import cn.kexin.crm.domain.customer.PhoneKind;
import cn.kexin.crm.domain.customer.ReachLine;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** What lines there will be: all of those said, or those there were with another main one; exactly one is the main one. */
final class MainLines {

    private MainLines() {}

    /**
     * @param said all numbers, or null
     * @param primary the main one when {@code said} is null
     * @param before the lines there are, the main one first
     */
    static List<PhoneLine> phones(List<PhoneLine> said, String primary, List<PhoneLine> before) {
        List<PhoneLine> lines = said != null
                ? said
                : withMain(
                        primary,
                        before,
                        PhoneLine::number,
                        MainLines::sameNumber,
                        number -> new PhoneLine(null, number, false, null));
        return marked(lines, "phones", PhoneLine::primary, (line, main) -> {
            PhoneKind kind = line.kind() == null ? PhoneKind.usual(line.number()) : line.kind();
            return new PhoneLine(kind, line.number().strip(), main, line.label());
        });
    }

    /** @see #phones */
    static List<EmailLine> emails(List<EmailLine> said, String primary, List<EmailLine> before) {
        List<EmailLine> lines = said != null
                ? said
                : withMain(
                        primary,
                        before,
                        EmailLine::address,
                        String::equalsIgnoreCase,
                        address -> new EmailLine(null, address, false, null));
        return marked(lines, "emails", EmailLine::primary, (line, main) -> {
            EmailKind kind = line.kind() == null ? EmailKind.WORK : line.kind();
            return new EmailLine(kind, line.address().strip(), main, line.label());
        });
    }

    private static <T> List<T> withMain(
            String primary,
            List<T> before,
            Function<T, String> content,
            BiPredicate<String, String> same,
            Function<String, T> line) {
        if (before.isEmpty() ? primary == null : Objects.equals(primary, content.apply(before.get(0)))) {
            return before;
        }
        List<T> lines = new ArrayList<>(before.isEmpty() ? before : before.subList(1, before.size()));
        if (primary != null) {
            lines.removeIf(each -> same.test(content.apply(each), primary));
            lines.add(0, line.apply(primary));
        }
        return lines;
    }

    private static boolean sameNumber(String one, String other) {
        PhoneKey key = PhoneKey.of(one);
        PhoneKey otherKey = PhoneKey.of(other);
        return key != null && otherKey != null && key.national().equals(otherKey.national());
    }

    /** @param called writes a line as the main one or as another */
    static <T> List<T> marked(List<T> lines, String field, Predicate<T> isMain, BiFunction<T, Boolean, T> called) {
        int main = ReachLine.mainOf(field, lines.stream().map(isMain::test).toList());
        List<T> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            all.add(called.apply(lines.get(i), i == main));
        }
        return all;
    }
}

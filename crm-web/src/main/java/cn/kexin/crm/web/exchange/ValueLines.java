package cn.kexin.crm.web.exchange;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The values of a mapping as lines of text: field, the file's value, an equals sign, our value. */
final class ValueLines {

    private ValueLines() {}

    static String write(Map<String, Map<String, String>> values) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(values)
                .forEach((field, pairs) -> pairs.forEach((theirs, ours) -> lines.append(field)
                        .append(' ')
                        .append(theirs)
                        .append(" = ")
                        .append(ours)
                        .append('\n')));
        return lines.toString();
    }

    /** @throws BusinessRuleException on the field {@code values}, naming the line that is none */
    static Map<String, Map<String, String>> read(String lines) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        if (lines == null) {
            return values;
        }
        for (String line : lines.lines().filter(l -> !l.isBlank()).toList()) {
            int blank = line.strip().indexOf(' ');
            int sign = line.strip().lastIndexOf('=');
            if (blank < 0 || sign < blank) {
                throw BusinessRuleException.onField("values", "exchange.error.valueLine", line.strip());
            }
            String theirs = line.strip().substring(blank, sign).strip();
            String ours = line.strip().substring(sign + 1).strip();
            values.computeIfAbsent(line.strip().substring(0, blank), f -> new LinkedHashMap<>())
                    .put(theirs, ours);
        }
        return values;
    }
}

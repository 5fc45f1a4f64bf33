package cn.kexin.crm.ejb.exchange.internal.mapping;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.ImportField;
import cn.kexin.crm.ejb.exchange.ImportFields;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.internal.table.TableRow;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A mapping applied to the headers of one file: where each field is found and how its cells are read. */
public final class Columns {

    private final Map<String, ImportField> fields = new HashMap<>();
    private final Map<String, Integer> position = new HashMap<>();
    private final ImportKind kind;
    private final ImportMapping mapping;
    private final Set<String> missing;
    private final DateTimeFormatter dates;
    private final ZoneId zone;
    private final int width;

    /**
     * @param headers the file's, in order
     * @param zone where dates without an offset are read
     * @throws BusinessRuleException on the field {@code mapping} when the mapping does not fit file or kind
     */
    public Columns(ImportKind kind, ImportMapping mapping, List<String> headers, ZoneId zone) {
        this.kind = kind;
        this.mapping = mapping;
        this.zone = zone;
        this.width = headers.size();
        this.missing = Set.copyOf(mapping.missing());
        this.dates = formatter(mapping.dateFormat());
        ImportFields.of(kind).forEach(field -> fields.put(field.name(), field));
        if (mapping.columns().isEmpty()) {
            headers.stream()
                    .filter(header -> !ImportFields.isOnlyTold(kind, header))
                    .forEach(header -> place(header, header, headers));
        } else {
            mapping.columns().forEach((header, field) -> place(header, field, headers));
        }
        checkValues();
        checkKeys();
        requireFields();
    }

    private void place(String header, String field, List<String> headers) {
        ImportFields.find(kind, field).ifPresent(known -> fields.put(field, known));
        if (!fields.containsKey(field)) {
            throw refused("exchange.error.unknownField", field);
        }
        int at = headers.indexOf(header);
        if (at < 0) {
            throw refused("exchange.error.noColumn", header);
        }
        if (position.put(field, at) != null) {
            throw refused("exchange.error.fieldTwice", field);
        }
    }

    private void checkKeys() {
        for (String field : mapping.keys()) {
            if (!fields.containsKey(field)) {
                throw refused("exchange.error.unknownField", field);
            } else if (!position.containsKey(field)) {
                throw refused("exchange.error.keyNotMapped", field);
            }
        }
    }

    private void checkValues() {
        for (String field : mapping.values().keySet()) {
            if (!fields.containsKey(field)) {
                throw refused("exchange.error.unknownField", field);
            }
        }
    }

    private void requireFields() {
        Set<String> absent = new HashSet<>();
        fields.values().stream()
                .filter(field -> field.required() && !position.containsKey(field.name()))
                .forEach(field -> absent.add(field.name()));
        if (!absent.isEmpty()) {
            throw refused(
                    "exchange.error.fieldNotMapped",
                    String.join(", ", absent.stream().sorted().toList()));
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        try {
            return pattern == null
                    ? null
                    : new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(pattern.replace('y', 'u'))
                            .toFormatter(Locale.ENGLISH)
                            .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw refused("exchange.error.dateFormat", pattern);
        }
    }

    private static BusinessRuleException refused(String key, Object... arguments) {
        return BusinessRuleException.onField("mapping", key, arguments);
    }

    /** @return why the row cannot be read by its columns; null when it can */
    public RowRefusal refusal(TableRow row) {
        return row.cells().size() == width
                ? null
                : new RowRefusal(null, "exchange.error.ragged", row.cells().size(), width);
    }

    /** @return the names of the mapped custom fields */
    List<String> custom() {
        return position.keySet().stream()
                .filter(field -> field.startsWith(ImportFields.CUSTOM))
                .toList();
    }

    int width() {
        return width;
    }

    ImportField field(String name) {
        return fields.get(name);
    }

    /** @return index of the field's column, or -1; -1 for null too */
    public int position(String field) {
        return field == null ? -1 : position.getOrDefault(field, -1);
    }

    boolean isMissing(String cell) {
        return cell.isEmpty() || missing.contains(cell);
    }

    /** @return our value by the file's, or null when the field's values are ours */
    Map<String, String> values(String field) {
        return mapping.values().get(field);
    }

    /** @return null for ISO 8601 */
    DateTimeFormatter dates() {
        return dates;
    }

    ZoneId zone() {
        return zone;
    }

    public ImportMapping mapping() {
        return mapping;
    }
}

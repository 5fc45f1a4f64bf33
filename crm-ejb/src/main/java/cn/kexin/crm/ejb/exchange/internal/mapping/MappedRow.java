package cn.kexin.crm.ejb.exchange.internal.mapping;

import cn.kexin.crm.ejb.exchange.ImportField;
import cn.kexin.crm.ejb.exchange.ImportFields;
import cn.kexin.crm.ejb.exchange.internal.table.TableRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A row read by our field names. Every getter refuses the row when the cell is not what the field takes; between
 * {@link #collect} and {@link #settle} it notes the reason and answers null instead, so that a row tells all of its faults.
 */
public final class MappedRow {

    /** Characters of a date without a time. */
    private static final int ISO_DATE = 10;

    private final Columns columns;
    private final TableRow row;
    private List<RowRefusal> faults;

    /** @throws RowRefusal when the row has not as many cells as there are columns */
    public MappedRow(Columns columns, TableRow row) {
        this.columns = columns;
        this.row = row;
        RowRefusal ragged = columns.refusal(row);
        if (ragged != null) {
            throw ragged;
        }
    }

    /** Begins to collect reasons. */
    public void collect() {
        faults = new ArrayList<>();
    }

    /** Notes a reason, or refuses the row at once while none are collected. */
    public void refuse(RowRefusal reason) {
        if (faults == null) {
            throw reason;
        }
        boolean told = faults.stream().anyMatch(each -> Objects.equals(each.field(), reason.field()));
        if (!told) {
            faults.add(reason);
        }
    }

    /** @throws RowRefusal with everything that was noted since {@link #collect} */
    public void settle() {
        RowRefusal all = RowRefusal.of(faults);
        faults = null;
        if (all != null) {
            throw all;
        }
    }

    public int line() {
        return row.line();
    }

    /** @return the row as it stands in the file */
    public TableRow source() {
        return row;
    }

    public List<String> cells() {
        return row.cells();
    }

    /** @return what the row says of custom fields, by code; empty cells say nothing; null for nothing at all */
    public Map<String, List<String>> custom() {
        Map<String, List<String>> said = new TreeMap<>();
        for (String field : columns.custom()) {
            String text = text(field);
            if (text != null) {
                said.put(field.substring(ImportFields.CUSTOM.length()), List.of(text));
            }
        }
        return said.isEmpty() ? null : said;
    }

    /** @return a number, null for an empty cell */
    public BigDecimal number(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            refuse(new RowRefusal(name, "exchange.error.unknownValue", text));
            return null;
        }
    }

    /** @return the cell, or null when it is empty, means "not known" or has no column */
    public String text(String name) {
        try {
            return read(name);
        } catch (RowRefusal e) {
            refuse(e);
            return null;
        }
    }

    private String read(String name) {
        String cell = cell(name);
        ImportField field = columns.field(name);
        if (cell == null) {
            if (field.required()) {
                throw new RowRefusal(name, "exchange.error.required");
            }
            return null;
        }
        if (cell.length() > field.maxLength()) {
            throw new RowRefusal(name, "exchange.error.tooLong", cell.length(), field.maxLength());
        }
        if (cell.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new RowRefusal(name, "exchange.error.controlCharacter");
        }
        Map<String, String> values = columns.values(name);
        if (values == null) {
            return cell;
        }
        String ours = values.get(cell);
        if (ours == null) {
            throw new RowRefusal(name, "exchange.error.unknownValue", cell);
        }
        return ours;
    }

    private String cell(String name) {
        int at = columns.position(name);
        if (at < 0) {
            return null;
        }
        String cell = row.cells().get(at).strip();
        return columns.isMissing(cell) ? null : cell;
    }

    /** @return the count; 0 when it is not known */
    public int count(String name) {
        String text = text(name);
        if (text == null) {
            return 0;
        }
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        refuse(new RowRefusal(name, "exchange.error.count", text));
        return 0;
    }

    /** @return null when it is not known */
    public Boolean flag(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "1", "yes", "y", "是" -> true;
            case "false", "0", "no", "n", "否" -> false;
            default -> {
                refuse(new RowRefusal(name, "exchange.error.flag", text));
                yield null;
            }
        };
    }

    /** @return the constant of that name, or null when it is not known */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        refuse(new RowRefusal(name, "exchange.error.unknownValue", text));
        return null;
    }

    /** @return null when it is not known; a time without an offset is read in the organisation's zone */
    public Instant moment(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            DateTimeFormatter own = columns.dates();
            TemporalAccessor parsed = own == null
                    ? iso(text)
                    : own.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return instant(parsed);
        } catch (DateTimeException e) {
            refuse(new RowRefusal(name, "exchange.error.moment", text));
            return null;
        }
    }

    /** ISO 8601, with or without a time; a blank may stand for the T. */
    private static TemporalAccessor iso(String text) {
        return text.length() == ISO_DATE
                ? LocalDate.parse(text)
                : DateTimeFormatter.ISO_DATE_TIME.parseBest(
                        text.replaceFirst(" ", "T"), OffsetDateTime::from, LocalDateTime::from);
    }

    private Instant instant(TemporalAccessor parsed) {
        ZoneId zone = columns.zone();
        if (parsed instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        return parsed instanceof LocalDate day
                ? day.atStartOfDay(zone).toInstant()
                : ((LocalDateTime) parsed).atZone(zone).toInstant();
    }
}

package cn.kexin.crm.ejb.exchange.internal.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** Cells of a sheet as the text that a table of separated values would have. */
final class SheetCells {

    /** A format of dates has one of these outside quotes and brackets; ECMA-376 part 1, 18.8.31. */
    private static final Pattern DATE = Pattern.compile("[ymdhs年月日时分秒]", Pattern.CASE_INSENSITIVE);

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|General");

    /** Built-in formats that show a date or time, some of them only in Chinese versions; ECMA-376 part 1, 18.8.30. */
    private static final int[][] BUILT_IN = {{14, 22}, {27, 36}, {45, 47}, {50, 58}};

    private SheetCells() {}

    /** @return the cell's text, number, date in ISO 8601 or truth; of a formula what it came to; empty for none */
    static String text(Row row, int column, boolean from1904) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.STRING) {
            return cell.getText();
        }
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        return switch (cell.getType()) {
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
            case NUMBER -> number(cell, raw, from1904);
            case FORMULA -> cell.getValue() instanceof String said ? said : number(cell, raw, from1904);
            default -> raw;
        };
    }

    private static String number(Cell cell, String raw, boolean from1904) {
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            return isDate(cell) ? date(number, from1904) : plain(number);
        } catch (NumberFormatException | DateTimeException e) {
            return raw;
        }
    }

    /** Fifteen digits are what a spreadsheet keeps: 0.1 + 0.2 is written as 0.3. */
    private static String plain(BigDecimal number) {
        return number.round(new java.math.MathContext(15)).stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        for (int[] range : BUILT_IN) {
            if (id != null && id >= range[0] && id <= range[1]) {
                return true;
            }
        }
        String format = cell.getDataFormatString();
        return format != null
                && DATE.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    /** Days since 1899-12-30, or since 1904-01-01; a whole one is a date, the rest its time. */
    private static String date(BigDecimal days, boolean from1904) {
        LocalDateTime zero = from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
        long seconds = days.multiply(BigDecimal.valueOf(86_400))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime at = zero.plus(seconds, ChronoUnit.SECONDS);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.withNano(0).toLocalDate() + "T" + at.toLocalTime();
    }
}

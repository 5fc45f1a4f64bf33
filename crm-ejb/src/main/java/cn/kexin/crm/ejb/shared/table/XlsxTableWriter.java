package cn.kexin.crm.ejb.shared.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook. Text is stored as text, which no program computes; only the rows since the last flush are held. What is longer
 * than a sheet may be goes on in another one, under the same headings.
 */
final class XlsxTableWriter implements TableWriter {

    private static final int HELD_ROWS = 200;

    /** Longest text of a cell, by the format's limits. */
    private static final int LONGEST_TEXT = 32_767;

    /** By the format's limits. */
    private static final int LONGEST_SHEET = 1_048_576;

    private final Workbook workbook;
    private final int longestSheet;
    private List<?> headings;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxTableWriter(OutputStream out) {
        this(out, LONGEST_SHEET);
    }

    /** @param longestSheet how many rows a sheet may have, at least two */
    XlsxTableWriter(OutputStream out, int longestSheet) {
        workbook = new Workbook(out, "Kexin CRM", "1.0");
        this.longestSheet = longestSheet;
        begin();
    }

    private void begin() {
        sheet = workbook.newWorksheet(String.valueOf(++sheets));
        sheet.freezePane(0, 1);
        row = 0;
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (headings == null) {
            headings = List.copyOf(cells);
        } else if (row == longestSheet) {
            sheet.finish();
            begin();
            write(headings);
        }
        write(cells);
    }

    private void write(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        if (row == 0) {
            sheet.range(0, 0, 0, cells.size() - 1).style().bold().set();
        }
        row++;
        if (row % HELD_ROWS == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (cell != null) {
            String text = cell.toString();
            sheet.inlineString(row, column, text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}

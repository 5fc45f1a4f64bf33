package cn.kexin.crm.ejb.exchange.internal.table;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A sheet of a workbook (Office Open XML), read row by row from a bounded copy; formulas count as what they came to. */
final class XlsxTable extends TableReader {

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private final WorkbookFile file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final TableLimits limits;
    private final long size;
    private final long rowsInAll;
    private final List<String> headers;
    private long rowsRead;

    private XlsxTable(WorkbookFile file, String sheet, TableLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.size = file.size();
        this.workbook = new ReadableWorkbook(file.path().toFile(), OPTIONS);
        Sheet chosen = sheet == null
                ? workbook.getFirstSheet()
                : workbook.findSheet(sheet)
                        .orElseThrow(() -> BusinessRuleException.onField("mapping", "exchange.error.noSheet", sheet));
        this.rowsInAll = Math.max(1, file.rows());
        this.stream = chosen.openStream();
        this.rows = stream.iterator();
        this.headers = headersOf(nextRow(0));
    }

    /** @return whether it is a workbook; nothing is taken from the stream */
    static boolean isWorkbook(BufferedInputStream in) throws IOException {
        return WorkbookFile.isOne(in);
    }

    /** @return the names of its sheets, after every part of it was unpacked once and measured */
    static List<String> sheets(InputStream in, TableLimits limits) throws IOException {
        try (WorkbookFile file = WorkbookFile.copy(in, limits);
                ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile(), OPTIONS)) {
            return workbook.getSheets().map(Sheet::getName).toList();
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw broken();
        }
    }

    static XlsxTable open(InputStream in, String sheet, TableLimits limits) throws IOException {
        WorkbookFile file = WorkbookFile.copy(in, limits);
        try {
            return new XlsxTable(file, sheet, limits);
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            file.close();
            throw broken();
        } catch (BusinessRuleException | IOException e) {
            file.close();
            throw e;
        }
    }

    private static BusinessRuleException broken() {
        return BusinessRuleException.onField("file", "exchange.error.xlsxBroken");
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public TableRow next() {
        return nextRow(headers.size());
    }

    /** @param width to which a row is filled up with empty cells: those at its end are not in the file */
    private TableRow nextRow(int width) {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                rowsRead++;
                List<String> cells = cells(row, width);
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    return new TableRow(row.getRowNum(), cells);
                }
            }
            return null;
        } catch (ExcelReaderException | UncheckedIOException | IndexOutOfBoundsException | NullPointerException e) {
            throw broken();
        }
    }

    private List<String> cells(Row row, int width) {
        int last = row.getCellCount();
        while (last > 0 && SheetCells.text(row, last - 1, workbook.isDate1904()).isEmpty()) {
            last--;
        }
        if (last > limits.columns()) {
            throw BusinessRuleException.onField(
                    "file", "exchange.error.tooManyColumns", row.getRowNum(), limits.columns());
        }
        List<String> cells = new ArrayList<>(Math.max(last, width));
        for (int i = 0; i < Math.max(last, width); i++) {
            cells.add(i < last ? SheetCells.text(row, i, workbook.isDate1904()) : "");
        }
        return cells;
    }

    /** In proportion to the rows, because the parts of a workbook lie in it in any order. */
    @Override
    public long position() {
        return Math.min(size, size * rowsRead / rowsInAll);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
        file.close();
    }
}

package cn.kexin.crm.ejb.shared.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values in which no text can pose as a formula. */
final class CsvTableWriter implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    /** @param encoding with a byte order mark if it is of Unicode: spreadsheets read Chinese by it */
    CsvTableWriter(OutputStream out, Charset encoding) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, encoding));
        if (encoding.name().startsWith("UTF")) {
            writer.write(BYTE_ORDER_MARK);
        }
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvTableWriter::harmless).toList());
    }

    private static Object harmless(Object cell) {
        return cell instanceof String text ? FormulaGuard.putOn(text) : cell == null ? "" : cell;
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}

package cn.kexin.crm.ejb.shared.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values in which no text can pose as a formula. */
final class CsvTableWriter implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Beginnings that spreadsheets take for a formula (OWASP, CSV Injection); full-width ones too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CSVPrinter printer;

    CsvTableWriter(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvTableWriter::harmless).toList());
    }

    private static Object harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell == null ? "" : cell;
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}

package cn.kexin.crm.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file as spreadsheets read it: UTF-8 with a byte order mark, lines ended by CR LF (RFC 4180). A cell that a
 * spreadsheet would take for a formula is preceded by an apostrophe (OWASP, CSV injection).
 */
public final class CsvLines implements Closeable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CSVPrinter printer;

    /** @throws IOException when the target takes no more */
    public CsvLines(Writer target) throws IOException {
        target.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(target, CSVFormat.RFC4180);
    }

    /** Begins a file that the browser saves under the name. */
    public static CsvLines download(HttpServletResponse response, String fileName) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        return new CsvLines(response.getWriter());
    }

    public void line(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvLines::harmless).toList());
    }

    /** @return the text as a spreadsheet shows it and never computes it */
    static String harmless(String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}

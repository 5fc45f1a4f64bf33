package cn.kexin.crm.ejb.organisation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of the demonstration company. */
public final class DemoFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoFile() {}

    /** @return the rows of {@code /demo/<file>}, whose first line names the columns */
    public static List<CSVRecord> read(String file) {
        try (Reader reader =
                new InputStreamReader(DemoFile.class.getResourceAsStream("/demo/" + file), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the cell, or null when it is empty */
    public static String given(CSVRecord row, String column) {
        String cell = row.get(column);
        return cell.isEmpty() ? null : cell;
    }
}

package cn.kexin.crm.ejb.reference.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a table that ships with the product. */
final class ReferenceFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private ReferenceFile() {}

    /** @return the rows of {@code /reference/<file>}, whose first line names the columns */
    static List<CSVRecord> read(String file) {
        List<CSVRecord> rows = new ArrayList<>();
        read(file, rows::add);
        return rows;
    }

    /** Reads the rows one after the other. */
    static void read(String file, Consumer<CSVRecord> each) {
        try (Reader reader = new InputStreamReader(
                ReferenceFile.class.getResourceAsStream("/reference/" + file), StandardCharsets.UTF_8)) {
            FORMAT.parse(reader).forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cn.kexin.crm.ejb.exchange.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.ejb.shared.table.TableWriter;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads every case of csv-spectrum as its JSON says, and again after having written it. */
class CsvSpectrumTest {

    private static final String[] CASES = {
        "comma_in_quotes",
        "empty",
        "empty_crlf",
        "escaped_quotes",
        "json",
        "newlines",
        "newlines_crlf",
        "quotes_and_newlines",
        "simple",
        "simple_crlf",
        "utf8"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void readsWhatIsThere(String name) throws IOException {
        assertThat(read(file(name + ".csv"))).isEqualTo(expected(name));
    }

    @ParameterizedTest
    @EnumSource(TableWriter.Format.class)
    void readsWhatItWroteItself(TableWriter.Format format) throws IOException {
        for (String name : CASES) {
            List<Map<String, String>> rows = expected(name);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (TableWriter table = TableWriter.of(format, out)) {
                table.row(List.copyOf(rows.get(0).keySet()));
                for (Map<String, String> row : rows) {
                    table.row(List.copyOf(row.values()));
                }
            }
            assertThat(read(out.toByteArray())).as(name).isEqualTo(rows);
        }
    }

    private static List<Map<String, String>> read(byte[] file) throws IOException {
        TableReader.Form form = TableReader.check(new ByteArrayInputStream(file), null, TableLimits.DEFAULT);
        List<Map<String, String>> rows = new ArrayList<>();
        try (TableReader reader =
                TableReader.open(new ByteArrayInputStream(file), form.encoding(), null, TableLimits.DEFAULT)) {
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < reader.headers().size(); i++) {
                    cells.put(reader.headers().get(i), row.cells().get(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<Map<String, String>> expected(String name) throws IOException {
        return new ObjectMapper()
                .readValue(file(name + ".json"), new TypeReference<List<LinkedHashMap<String, String>>>() {}).stream()
                        .map(row -> (Map<String, String>) row)
                        .toList();
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = CsvSpectrumTest.class.getResourceAsStream("/csv-spectrum/" + name)) {
            return in.readAllBytes();
        }
    }
}

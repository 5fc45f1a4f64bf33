package cn.kexin.crm.ejb.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class XlsxTableWriterTest {

    @Test
    void whatIsLongerThanASheetGoesOnInAnotherOneUnderTheSameHeadings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxTableWriter table = new XlsxTableWriter(out, 3)) {
            table.row(List.of("heading"));
            for (int i = 1; i <= 5; i++) {
                table.row(List.of("r" + i));
            }
        }

        Map<String, String> sheets = sheets(out.toByteArray());

        assertThat(sheets).hasSize(3);
        assertThat(sheets.get("xl/worksheets/sheet1.xml"))
                .contains("heading", "r1", "r2")
                .doesNotContain("r3");
        assertThat(sheets.get("xl/worksheets/sheet2.xml"))
                .contains("heading", "r3", "r4")
                .doesNotContain("r5");
        assertThat(sheets.get("xl/worksheets/sheet3.xml")).contains("heading", ">r5<");
    }

    private static Map<String, String> sheets(byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile("sheets", ".xlsx"), content);
        Map<String, String> sheets = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    byte[] sheet = zip.getInputStream(entry).readAllBytes();
                    sheets.put(entry.getName(), new String(sheet, StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return sheets;
    }
}

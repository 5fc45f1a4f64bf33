package cn.kexin.crm.ejb.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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

    private static Map<String, String> sheets(byte[] file) throws IOException {
        Map<String, String> sheets = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    sheets.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return sheets;
    }
}

package cn.kexin.crm.ejb.exchange.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxTableTest {

    private static final String ENTITIES =
            "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"http://127.0.0.1:9/secret\">]><r>&x;</r>";

    @Test
    void readsTextNumbersDatesTruthsAndWhatFormulasCameTo() throws IOException {
        byte[] file = workbook(sheet -> {
            row(sheet, 0, "name", "phone", "amount", "day", "at", "flag", "sum");
            sheet.value(1, 0, "重庆长江建工");
            sheet.value(1, 1, 13800138000L);
            sheet.value(1, 2, 0.30000000000000004);
            sheet.value(1, 3, LocalDate.of(2026, 3, 31));
            sheet.style(1, 3).format("yyyy-mm-dd").set();
            sheet.value(1, 4, LocalDateTime.of(2026, 3, 31, 8, 30));
            sheet.style(1, 4).format("yyyy/m/d h:mm").set();
            sheet.value(1, 5, true);
            sheet.value(1, 6, "x");
        });

        assertThat(read(file, null))
                .containsExactly(new TableRow(
                        2, List.of("重庆长江建工", "13800138000", "0.3", "2026-03-31", "2026-03-31T08:30", "true", "x")));
    }

    @Test
    void fillsRowsUpAndPassesEmptyOnesOver() throws IOException {
        byte[] file = workbook(sheet -> {
            row(sheet, 0, "a", "b", "c");
            row(sheet, 1, "1");
            row(sheet, 3, "2", "", "3");
        });

        assertThat(read(file, null))
                .containsExactly(new TableRow(2, List.of("1", "", "")), new TableRow(4, List.of("2", "", "3")));
    }

    @Test
    void readsTheSheetThatIsAskedFor() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            row(workbook.newWorksheet("封面"), 0, "说明");
            Worksheet second = workbook.newWorksheet("客户");
            row(second, 0, "name");
            row(second, 1, "甲");
        }
        byte[] file = out.toByteArray();

        assertThat(TableReader.check(in(file), null, TableLimits.DEFAULT).sheets())
                .containsExactly("封面", "客户");
        assertThat(read(file, "客户")).containsExactly(new TableRow(2, List.of("甲")));
        assertRefused("exchange.error.noSheet", () -> read(file, "供应商"));
    }

    @Test
    void refusesEmptySheetsAndTwoColumnsOfOneName() throws IOException {
        assertRefused("exchange.error.empty", () -> read(workbook(sheet -> {}), null));
        assertThat(read(workbook(sheet -> row(sheet, 0, "name")), null)).isEmpty();
        assertRefused("exchange.error.headerTwice", () -> read(workbook(sheet -> row(sheet, 0, "a", "a")), null));
    }

    @Test
    void refusesADocumentTypeInAnyPartAndFetchesNothing() throws IOException {
        byte[] plain = workbook(sheet -> row(sheet, 0, "a"));

        assertRefused("exchange.error.xlsxEntities", () -> check(with(plain, "xl/sharedStrings.xml", utf8(ENTITIES))));
        assertRefused(
                "exchange.error.xlsxEntities", () -> check(with(plain, "xl/externalLinks/e.xml", utf8(ENTITIES))));
        assertRefused(
                "exchange.error.xlsxEntities",
                () -> check(with(plain, "xl/workbook.xml", ENTITIES.getBytes(StandardCharsets.UTF_16))));
    }

    @Test
    void readsNothingOfExternalReferences() throws IOException {
        byte[] plain = workbook(sheet -> {
            row(sheet, 0, "a");
            row(sheet, 1, "1");
        });
        String link = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"x/externalLinkPath\" Target=\"http://127.0.0.1:9/a.xlsx\""
                + " TargetMode=\"External\"/></Relationships>";

        assertThat(read(with(plain, "xl/externalLinks/_rels/externalLink1.xml.rels", utf8(link)), null))
                .containsExactly(new TableRow(2, List.of("1")));
    }

    @Test
    void refusesBombs() throws IOException {
        byte[] plain = workbook(sheet -> row(sheet, 0, "a"));
        TableLimits small = new TableLimits(4 << 20, 100, 5, 100, 20);

        assertRefused("exchange.error.zipBomb", () -> check(with(plain, "xl/media/x.bin", new byte[32 << 20])));
        assertRefused(
                "exchange.error.zipInflated",
                () -> TableReader.check(in(with(plain, "xl/media/x.bin", new byte[5 << 20])), null, small));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 21; i++) {
            many.put("xl/media/" + i, new byte[1]);
        }
        assertRefused("exchange.error.zipEntries", () -> TableReader.check(in(with(plain, many)), null, small));
    }

    @Test
    void refusesABrokenWorkbook() throws IOException {
        byte[] whole = workbook(sheet -> row(sheet, 0, "a"));

        assertRefused("exchange.error.xlsxBroken", () -> check(Arrays.copyOf(whole, whole.length / 2)));
        assertRefused("exchange.error.xlsxBroken", () -> check(with(whole, "xl/workbook.xml", utf8("no xml"))));
    }

    private static void check(byte[] file) {
        TableReader.check(in(file), null, TableLimits.DEFAULT);
    }

    private static List<TableRow> read(byte[] file, String sheet) throws IOException {
        TableReader.Form form = TableReader.check(in(file), null, TableLimits.DEFAULT);
        List<TableRow> rows = new ArrayList<>();
        try (TableReader reader = TableReader.open(in(file), form.encoding(), sheet, TableLimits.DEFAULT)) {
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                .isEqualTo(key));
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("1"));
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    private static byte[] with(byte[] workbook, String part, byte[] content) throws IOException {
        return with(workbook, Map.of(part, content));
    }

    /** The workbook with parts replaced or added. */
    private static byte[] with(byte[] workbook, Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = Files.write(Files.createTempFile("workbook", null), workbook);
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream changed = new ZipOutputStream(out)) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                if (!parts.containsKey(entry.getName())) {
                    changed.putNextEntry(new ZipEntry(entry.getName()));
                    zip.getInputStream(entry).transferTo(changed);
                }
            }
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                changed.putNextEntry(new ZipEntry(part.getKey()));
                changed.write(part.getValue());
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream in(byte[] file) {
        return new ByteArrayInputStream(file);
    }
}

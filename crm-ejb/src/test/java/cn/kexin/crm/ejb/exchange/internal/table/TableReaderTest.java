package cn.kexin.crm.ejb.exchange.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private static final TableLimits SMALL = new TableLimits(4 << 20, 100, 5, 100);

    @Test
    void countsLinesAcrossLineBreaksInQuotesAndEmptyLines() {
        List<TableRow> rows = read(utf8("a,b\r\n\"one\r\ntwo\",2\r\n\r\nthree,\"3 \"\"x\"\"\"\r\n"));

        assertThat(rows)
                .containsExactly(
                        new TableRow(2, List.of("one\r\ntwo", "2")), new TableRow(5, List.of("three", "3 \"x\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名,电话\n王芳,1\n", "姓名;电话\n王芳;1\n", "姓名\t电话\r\n王芳\t1"})
    void findsOutWhatSeparatesTheCells(String text) {
        assertThat(read(utf8(text))).containsExactly(new TableRow(2, List.of("王芳", "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void findsOutTheEncoding(String encoding) {
        byte[] file = "名称,备注\n重庆长江建工,𠮷野家🙂\n".getBytes(Charset.forName(encoding));

        assertThat(TableReader.check(in(file), null, SMALL).encoding()).isEqualTo(Charset.forName(encoding));
        assertThat(read(file)).containsExactly(new TableRow(2, List.of("重庆长江建工", "𠮷野家🙂")));
    }

    @Test
    void leavesAByteOrderMarkOut() {
        try (TableReader reader = open(utf8("\ufeffnumber,name\n"))) {
            assertThat(reader.headers()).containsExactly("number", "name");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsTheEncodingOfCharactersCutByABuffer() {
        byte[] file = utf8("名\n" + "x".repeat(65_532) + "客心".repeat(20_000) + "\n");

        assertThat(TableReader.check(in(file), null, SMALL).encoding()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void refusesTheWrongEncoding() {
        byte[] chinese = "名称\n重庆\n".getBytes(Charset.forName("GB18030"));

        assertRefused("exchange.error.encoding", () -> TableReader.check(in(chinese), "UTF-8", SMALL));
        assertRefused("exchange.error.unknownEncoding", () -> TableReader.check(in(chinese), "utf-ate", SMALL));
    }

    @Test
    void refusesWhatIsNoText() {
        assertRefused("exchange.error.notText", () -> TableReader.check(in(new byte[] {1, 0, 2}), null, SMALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsUtf16WithItsMark(String encoding) {
        String mark = encoding.equals("UTF-16") ? "" : "\ufeff";
        byte[] file = (mark + "名称,备注\n重庆长江建工,\"两\r\n行\"\n").getBytes(Charset.forName(encoding));

        assertThat(read(file)).containsExactly(new TableRow(2, List.of("重庆长江建工", "两\r\n行")));
    }

    @Test
    void takesTheGuardAgainstFormulasOff() {
        assertThat(read(utf8("a,b\n'=1+1,'+86 23\n''=x,'plain\n")))
                .extracting(TableRow::cells)
                .containsExactly(List.of("=1+1", "+86 23"), List.of("'=x", "'plain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "  \n"})
    void refusesAnEmptyFile(String text) {
        assertRefused("exchange.error.empty", () -> open(utf8(text)));
    }

    @Test
    void refusesTwoColumnsOfTheSameName() {
        assertRefused("exchange.error.headerTwice", () -> open(utf8("a,b,a\n")));
    }

    @Test
    void refusesAQuotationMarkThatIsNeverClosed() {
        assertRefused("exchange.error.syntax", () -> read(utf8("a,b\n\"one,2\nthree,4\n")));
        assertRefused("exchange.error.recordTooLong", () -> read(utf8("a,b\n\"" + "x".repeat(2 << 20))));
    }

    @Test
    void refusesMoreColumnsThanAllowed() {
        assertRefused("exchange.error.tooManyColumns", () -> read(utf8("a\n1,2,3,4,5,6\n")));
    }

    @Test
    void leavesRaggedRowsToThoseWhoKnowTheColumns() {
        assertThat(read(utf8("a,b\n1\n1,2,3\n")))
                .extracting(row -> row.cells().size())
                .containsExactly(1, 3);
    }

    @Test
    void readsTheOneFileOfAnArchive() {
        byte[] zip = zip(List.of("__MACOSX/._a.csv", "x"), List.of("folder/", ""), List.of("folder/a.csv", "a\n1\n"));

        assertThat(TableReader.check(in(zip), null, SMALL).encoding()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(read(zip)).containsExactly(new TableRow(2, List.of("1")));
    }

    @Test
    void refusesAnArchiveOfNoneOrSeveralFiles() {
        assertRefused("exchange.error.zipEmpty", () -> check(zip(List.of("folder/", ""))));
        assertRefused("exchange.error.zipSeveral", () -> check(zip(List.of("a.csv", "a"), List.of("b.csv", "b"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/a.csv", "/etc/a.csv", "C:\\a.csv", "x/../a.csv", "..\\a.csv"})
    void refusesNamesThatLeadOutOfAnArchive(String name) {
        assertRefused("exchange.error.zipPath", () -> check(zip(List.of(name, "a"))));
    }

    @Test
    void refusesAnArchiveThatUnpacksWithoutEnd() {
        byte[] bomb = zip(List.of("a.csv", "a\n" + "1,".repeat(12 << 20)));

        assertRefused("exchange.error.tooLarge", () -> check(bomb));
        assertRefused("exchange.error.zipBomb", () -> TableReader.check(in(bomb), null, TableLimits.DEFAULT));
    }

    @Test
    void refusesABrokenArchive() {
        byte[] whole = zip(List.of("a.csv", "a\n1234567890qwertzuiop\n"));

        assertRefused("exchange.error.zipBroken", () -> check(Arrays.copyOf(whole, 45)));
    }

    private static void check(byte[] file) {
        TableReader.check(in(file), null, SMALL);
    }

    private static TableReader open(byte[] file) {
        Charset encoding = TableReader.check(in(file), null, SMALL).encoding();
        return TableReader.open(in(file), encoding, null, SMALL);
    }

    private static List<TableRow> read(byte[] file) {
        List<TableRow> rows = new ArrayList<>();
        try (TableReader reader = open(file)) {
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void assertRefused(String key, Runnable reading) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                .isEqualTo(key));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream in(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    @SafeVarargs
    private static byte[] zip(List<String>... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (List<String> file : namesAndTexts) {
                zip.putNextEntry(new ZipEntry(file.get(0)));
                zip.write(utf8(file.get(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

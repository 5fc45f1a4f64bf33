package cn.kexin.crm.ejb.exchange.internal.table;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a table record by record: separated values, plain or zipped, or a sheet of a workbook. */
public abstract class TableReader implements Closeable {

    /**
     * What a file turned out to be.
     *
     * @param encoding the encoding of its text
     * @param sheets names of its sheets; empty for text
     */
    public record Form(Charset encoding, List<String> sheets) {

        /** @return what people call it: the encoding, or XLSX */
        public String label() {
            return sheets.isEmpty() ? encoding.name() : XLSX;
        }
    }

    private static final String XLSX = "XLSX";

    /** @return the encoding of a file that is called so by {@link Form#label} */
    public static Charset charsetOf(String label) {
        return label.equals(XLSX) ? StandardCharsets.UTF_8 : Charset.forName(label);
    }

    /**
     * Reads a file once from end to end.
     *
     * @param encoding the encoding it is said to be in; null to find out
     * @throws BusinessRuleException when it cannot be read or breaks a limit
     */
    public static Form check(InputStream in, String encoding, TableLimits limits) {
        try {
            BufferedInputStream file = new BufferedInputStream(in, 1 << 16);
            if (XlsxTable.isWorkbook(file)) {
                return new Form(StandardCharsets.UTF_8, XlsxTable.sheets(file, limits));
            }
            UnpackedInput unpacked = UnpackedInput.open(new CountedInput(file), limits);
            return new Form(Encodings.check(unpacked, encoding == null ? null : Encodings.named(encoding)), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param in the file as it was given; closed with the reader
     * @param encoding what {@link #check} found
     * @param sheet name of the workbook's sheet to read; null for the first
     * @throws BusinessRuleException when it has no usable header
     */
    public static TableReader open(InputStream in, Charset encoding, String sheet, TableLimits limits) {
        try {
            BufferedInputStream file = new BufferedInputStream(in, 1 << 16);
            return XlsxTable.isWorkbook(file)
                    ? XlsxTable.open(file, sheet, limits)
                    : CsvTable.open(file, encoding, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the text of a file, plain or zipped, that {@link #check} found to be in the encoding */
    public static Reader text(InputStream in, Charset encoding, TableLimits limits) {
        try {
            return new InputStreamReader(UnpackedInput.open(new CountedInput(in), limits), encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws BusinessRuleException when the row cannot be the one that names the columns */
    static List<String> headersOf(TableRow first) {
        if (first == null || first.cells().stream().allMatch(String::isBlank)) {
            throw BusinessRuleException.onField("file", "exchange.error.empty");
        }
        Set<String> seen = new HashSet<>();
        List<String> names = first.cells().stream().map(String::strip).toList();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw BusinessRuleException.onField("file", "exchange.error.headerTwice", name);
            }
        }
        return names;
    }

    /** @return the names of the columns, in order; a column may be without a name */
    public abstract List<String> headers();

    /** @return the next record that is not an empty line, or null at the end */
    public abstract TableRow next();

    /** @return bytes read so far of the file as it was given */
    public abstract long position();
}

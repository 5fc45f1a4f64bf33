package cn.kexin.crm.ejb.exchange.internal.table;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table of comma-, semicolon- or tab-separated values, plain or zipped, record by record: a file of any size
 * takes the memory of one record.
 */
public final class TableReader implements Closeable {

    private static final int RECORD_CHARACTERS = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CountedInput file;
    private final RecordLimit text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final TableLimits limits;
    private final List<String> headers;

    private TableReader(CountedInput file, RecordLimit text, char delimiter, TableLimits limits) throws IOException {
        this.file = file;
        this.text = text;
        this.limits = limits;
        this.parser = CSVParser.builder()
                .setReader(text)
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(false)
                        .get())
                .get();
        this.records = parser.iterator();
        this.headers = readHeaders();
    }

    /**
     * Reads a file once from end to end.
     *
     * @param encoding the encoding it is said to be in; null to find out
     * @return the encoding it is in
     * @throws BusinessRuleException when it cannot be read or breaks a limit
     */
    public static Charset check(InputStream in, String encoding, TableLimits limits) {
        try {
            UnpackedInput unpacked = UnpackedInput.open(new CountedInput(in), limits);
            return Encodings.check(unpacked, encoding == null ? null : Encodings.named(encoding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param in the file as it was given; closed with the reader
     * @param encoding what {@link #check} found
     * @throws BusinessRuleException when it has no usable header
     */
    public static TableReader open(InputStream in, Charset encoding, TableLimits limits) {
        try {
            CountedInput file = new CountedInput(in);
            Reader decoded = new InputStreamReader(
                    UnpackedInput.open(file, limits),
                    encoding.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            HeaderPeek peek = HeaderPeek.of(decoded, BYTE_ORDER_MARK);
            return new TableReader(file, new RecordLimit(peek.whole(), RECORD_CHARACTERS), peek.delimiter(), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> readHeaders() {
        TableRow first = next();
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
    public List<String> headers() {
        return headers;
    }

    /** @return the next record that is not an empty line, or null at the end */
    public TableRow next() {
        try {
            while (true) {
                int line = (int) parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return null;
                }
                CSVRecord found = records.next();
                text.recordRead();
                if (found.size() > 1 || !found.get(0).isBlank()) {
                    return row(line, found);
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw BusinessRuleException.onField("file", "exchange.error.syntax", parser.getCurrentLineNumber());
        }
    }

    private TableRow row(int line, CSVRecord found) {
        if (found.size() > limits.columns()) {
            throw BusinessRuleException.onField("file", "exchange.error.tooManyColumns", line, limits.columns());
        }
        return new TableRow(line, List.of(found.values()));
    }

    /** @return bytes read so far of the file as it was given */
    public long position() {
        return file.count();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}

package cn.kexin.crm.ejb.exchange.internal.table;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.shared.table.FormulaGuard;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table of comma-, semicolon- or tab-separated values, plain or zipped, record by record: a file of any size
 * takes the memory of one record.
 */
final class CsvTable extends TableReader {

    private static final int RECORD_CHARACTERS = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CountedInput file;
    private final RecordLimit text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final TableLimits limits;
    private final List<String> headers;

    private CsvTable(CountedInput file, RecordLimit text, char delimiter, TableLimits limits) throws IOException {
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
     * @param in the file as it was given; closed with the reader
     * @param encoding what {@link #check} found
     * @throws BusinessRuleException when it has no usable header
     */
    static CsvTable open(InputStream in, Charset encoding, TableLimits limits) {
        try {
            CountedInput file = new CountedInput(in);
            Reader decoded = new InputStreamReader(
                    UnpackedInput.open(file, limits),
                    encoding.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            HeaderPeek peek = HeaderPeek.of(decoded, BYTE_ORDER_MARK);
            return new CsvTable(file, new RecordLimit(peek.whole(), RECORD_CHARACTERS), peek.delimiter(), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> readHeaders() {
        return headersOf(next());
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
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
        return new TableRow(
                line, Arrays.stream(found.values()).map(FormulaGuard::takenOff).toList());
    }

    @Override
    public long position() {
        return file.count();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}

package cn.kexin.crm.ejb.shared.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a table row by row into a file for people or programs, without holding it in memory. */
public interface TableWriter extends Closeable {

    /** The forms of file. */
    enum Format {
        /** RFC 4180, UTF-8 with byte order mark so that spreadsheets read Chinese. */
        CSV("text/csv;charset=UTF-8", "csv"),
        /** RFC 4180 in the encoding of Chinese offices, for older spreadsheets. */
        CSV_GB18030("text/csv;charset=GB18030", "csv"),
        /** Office Open XML. */
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

        private final String mediaType;
        private final String extension;

        Format(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return extension;
        }
    }

    /** @return a writer whose closing ends the table, but not the stream */
    static TableWriter of(Format format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvTableWriter(out, StandardCharsets.UTF_8);
            case CSV_GB18030 -> new CsvTableWriter(out, Charset.forName("GB18030"));
            case XLSX -> new XlsxTableWriter(out);
        };
    }

    /** @param cells text, numbers, booleans or null */
    void row(List<?> cells) throws IOException;
}

package cn.kexin.crm.ejb.shared.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a table row by row into a file for people or programs, without holding it in memory. */
public interface TableWriter extends Closeable {

    /** The forms of file. */
    enum Format {
        /** RFC 4180, UTF-8 with byte order mark so that spreadsheets read Chinese. */
        CSV("text/csv;charset=UTF-8", "csv"),
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
        return format == Format.CSV ? new CsvTableWriter(out) : new XlsxTableWriter(out);
    }

    /** @param cells text, numbers, booleans or null */
    void row(List<?> cells) throws IOException;
}

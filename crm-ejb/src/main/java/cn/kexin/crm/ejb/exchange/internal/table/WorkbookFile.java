package cn.kexin.crm.ejb.exchange.internal.table;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A bounded copy of a workbook, because its parts are found from its end. Before any of it is understood every part is
 * unpacked once and measured: a bomb is refused, and so is a document type, by which XML names entities and other files.
 */
final class WorkbookFile implements Closeable {

    private static final int LOOK = 4096;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROW = "<row ".getBytes(StandardCharsets.US_ASCII);

    /** Texts that cells share are held in memory while it is read. */
    private static final long MOST_SHARED = 48L << 20;

    private final Path path;
    private long rows;

    private WorkbookFile(Path path) {
        this.path = path;
    }

    /** @return whether it is an archive whose first parts are a workbook's; nothing is taken from the stream */
    static boolean isOne(BufferedInputStream in) throws IOException {
        in.mark(LOOK);
        byte[] begin = in.readNBytes(LOOK);
        in.reset();
        String text = new String(begin, StandardCharsets.ISO_8859_1);
        return text.startsWith("PK\3\4")
                && (text.contains(CONTENT_TYPES)
                        || text.startsWith("xl/", 30)
                        || text.startsWith("_rels/.rels", 30)
                        || text.startsWith("docProps/", 30));
    }

    static WorkbookFile copy(InputStream in, TableLimits limits) throws IOException {
        WorkbookFile file = new WorkbookFile(Files.createTempFile("crm-workbook", null));
        try {
            file.fill(in, limits);
            file.measure(limits);
            return file;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            file.close();
            throw refused("exchange.error.xlsxBroken");
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
    }

    private void fill(InputStream in, TableLimits limits) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limits.text()) {
                    throw refused("exchange.error.tooLarge", limits.text() >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private void measure(TableLimits limits) throws IOException {
        long packed = size();
        long unpacked = 0;
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > limits.entries()) {
                throw refused("exchange.error.zipEntries", limits.entries());
            }
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                try (InputStream in = zip.getInputStream(part)) {
                    unpacked += new Part(part.getName(), limits, packed).read(in, unpacked);
                }
            }
        }
    }

    Path path() {
        return path;
    }

    long size() throws IOException {
        return Files.size(path);
    }

    /** @return rows of all its sheets */
    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static BusinessRuleException refused(String key, Object... arguments) {
        return BusinessRuleException.onField("file", key, arguments);
    }

    /** A part that is looked through while it is unpacked. */
    private final class Part {

        private final String name;
        private final TableLimits limits;
        private final long packed;
        private final boolean xml;
        private int doctypeMatched;
        private int rowMatched;

        Part(String name, TableLimits limits, long packed) {
            this.name = name;
            this.limits = limits;
            this.packed = packed;
            this.xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        }

        /** @return bytes of the part, unpacked */
        long read(InputStream in, long before) throws IOException {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                limit(size, before + size);
                look(buffer, read);
            }
            return size;
        }

        private void limit(long size, long inAll) {
            if (inAll > limits.text() || name.equals("xl/sharedStrings.xml") && size > MOST_SHARED) {
                throw refused("exchange.error.zipInflated", limits.text() >> 20);
            }
            if (inAll > UnpackedInput.HARMLESS && inAll / limits.ratio() > packed) {
                throw refused("exchange.error.zipBomb", limits.ratio());
            }
        }

        private void look(byte[] buffer, int length) {
            for (int i = 0; xml && i < length; i++) {
                if (buffer[i] == 0) {
                    continue; // of a character in UTF-16
                }
                doctypeMatched = step(DOCTYPE, doctypeMatched, buffer[i]);
                rowMatched = step(ROW, rowMatched, buffer[i]);
                if (doctypeMatched == DOCTYPE.length) {
                    throw refused("exchange.error.xlsxEntities", name);
                }
                if (rowMatched == ROW.length) {
                    rows++;
                    rowMatched = 0;
                }
            }
        }

        /** Both begin with a character that does not occur in them again. */
        private static int step(byte[] wanted, int matched, byte next) {
            if (wanted[matched] == next) {
                return matched + 1;
            }
            return wanted[0] == next ? 1 : 0;
        }
    }
}

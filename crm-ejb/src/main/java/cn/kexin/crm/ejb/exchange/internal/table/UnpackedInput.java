package cn.kexin.crm.ejb.exchange.internal.table;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The one file within an archive, or the file itself when it is none, measured against the limits while it is read.
 * Nothing is ever written to a disk under a name from an archive.
 */
final class UnpackedInput extends FilterInputStream {

    /** Below this size nothing is said about how well it was packed. */
    static final long HARMLESS = 10L << 20;

    private static final Pattern LEADS_OUT = Pattern.compile("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)");

    private final CountedInput packed;
    private final TableLimits limits;
    private final ZipInputStream zip;
    private long count;

    private UnpackedInput(InputStream in, CountedInput packed, ZipInputStream zip, TableLimits limits) {
        super(in);
        this.packed = packed;
        this.zip = zip;
        this.limits = limits;
    }

    static UnpackedInput open(CountedInput file, TableLimits limits) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
        in.mark(4);
        boolean archive = in.read() == 'P' && in.read() == 'K' && in.read() == 3 && in.read() == 4;
        in.reset();
        if (!archive) {
            return new UnpackedInput(in, file, null, limits);
        }
        ZipInputStream zip = new ZipInputStream(in);
        if (nextFile(zip) == null) {
            throw refused("exchange.error.zipEmpty");
        }
        return new UnpackedInput(zip, file, zip, limits);
    }

    private static ZipEntry nextFile(ZipInputStream zip) throws IOException {
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (LEADS_OUT.matcher(entry.getName()).find()) {
                    throw refused("exchange.error.zipPath");
                }
                if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
                    return entry;
                }
            }
            return null;
        } catch (ZipException | IllegalArgumentException e) {
            throw refused("exchange.error.zipBroken");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = readChecked(buffer, offset, length);
        if (read < 0) {
            if (zip != null && nextFile(zip) != null) {
                throw refused("exchange.error.zipSeveral");
            }
            return read;
        }
        count += read;
        if (count > limits.text()) {
            throw refused("exchange.error.tooLarge", limits.text() >> 20);
        }
        if (zip != null && count > HARMLESS && count / limits.ratio() > packed.count()) {
            throw refused("exchange.error.zipBomb", limits.ratio());
        }
        return read;
    }

    private int readChecked(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (ZipException | java.io.EOFException e) {
            throw refused("exchange.error.zipBroken");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static BusinessRuleException refused(String key, Object... arguments) {
        return BusinessRuleException.onField("file", key, arguments);
    }
}

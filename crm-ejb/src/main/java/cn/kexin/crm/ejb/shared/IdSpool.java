package cn.kexin.crm.ejb.shared;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The ids of a list in their order, eight bytes each in a nameless temporary file: what is written once and then read through
 * needs the same memory whatever its length. The file goes with the spool, even when the server is killed.
 */
public final class IdSpool implements Closeable {

    private static final int BUFFERED = 4096;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFERED * Long.BYTES);
    private long written;
    private long read;

    public IdSpool() throws IOException {
        Path path = Files.createTempFile("crm-list", null);
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Adds an id at the end; none after the first was read. */
    public void add(long id) throws IOException {
        if (!buffer.hasRemaining()) {
            write();
        }
        buffer.putLong(id);
        written++;
    }

    /** @return how many ids were added */
    public long size() {
        return written;
    }

    /** @return the next ids, at most so many; none after the last */
    public List<Long> next(int most) throws IOException {
        write();
        int size = (int) Math.min(most, written - read);
        ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, read * Long.BYTES + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        read += size;
        LongBuffer longs = bytes.flip().asLongBuffer();
        List<Long> ids = new ArrayList<>(size);
        while (longs.hasRemaining()) {
            ids.add(longs.get());
        }
        return ids;
    }

    private void write() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

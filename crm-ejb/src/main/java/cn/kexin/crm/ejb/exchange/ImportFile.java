package cn.kexin.crm.ejb.exchange;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as it was given.
 *
 * @param name the name it had, without a folder
 * @param size its size in bytes
 * @param content opens it; may be called several times
 */
public record ImportFile(String name, long size, Content content) {

    /** Bytes that can be read again and again. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}

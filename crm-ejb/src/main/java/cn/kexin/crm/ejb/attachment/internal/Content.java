package cn.kexin.crm.ejb.attachment.internal;

import cn.kexin.crm.domain.attachment.AttachmentPlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A place for the bytes of files; each implementation is a bean. */
public interface Content {

    AttachmentPlace place();

    /**
     * Stores bytes as they come; when the transaction fails they are not there.
     *
     * @throws NoRoomException when they cannot be stored
     */
    void store(long id, InputStream in) throws IOException;

    void copy(long id, OutputStream out) throws IOException;

    /** Removes the bytes once the transaction has succeeded. */
    void remove(long id);

    /** The bytes cannot be stored: the disk is full or may not be written to. */
    class NoRoomException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoRoomException(Exception cause) {
            super(cause);
        }
    }
}

package cn.kexin.crm.ejb.attachment;

import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.IOException;
import java.io.InputStream;

/** Keeps files that reach us by themselves, such as with an e-mail, so that nobody of us has added them. */
public interface ReceivedFiles {

    /** @return the largest file that is taken, in bytes */
    long largest();

    /**
     * Looks at a file's first bytes and name.
     *
     * @param head the first 64 KiB, or all of a shorter file
     * @return whether files like it are kept: no programs, scripts and pages, and none that are empty
     */
    boolean takes(String fileName, byte[] head);

    /**
     * Keeps a file; its bytes are read once and never held as a whole.
     *
     * @throws BusinessRuleException as {@link AttachmentFacade#add} does
     */
    void keep(AuditSubject subject, String fileName, InputStream content) throws IOException;
}

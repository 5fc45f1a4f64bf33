package cn.kexin.crm.ejb.attachment;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Files of records of any kind. Whoever sees the record sees its files; a record that the caller may not see does not
 * exist ({@link NotFoundException}), nor does a file that belongs to another record.
 */
@Local
public interface AttachmentFacade {

    /** @return the largest file that is taken, in bytes */
    long largest();

    /** @param page has no sort of its own: the latest file comes first */
    Page<AttachmentRow> list(@NotNull @Size(max = 40) String type, long subjectId, @NotNull @Valid PageRequest page);

    /** @return a file that was not removed */
    AttachmentRow find(@NotNull @Size(max = 40) String type, long subjectId, long id);

    /**
     * Keeps a file. Its bytes are read once and never held as a whole.
     *
     * @param fileName as it came; it is made harmless
     * @param content is read to its end, and not closed
     * @return the new file's id
     * @throws BusinessRuleException when it is empty, larger than {@link #largest}, a program, script or page, or when
     *     there is no room for it
     * @throws IOException when the content cannot be read
     */
    long add(@NotNull @Size(max = 40) String type, long subjectId, String fileName, @NotNull InputStream content)
            throws IOException;

    /**
     * Writes a file's bytes.
     *
     * @param out where to; stays open
     */
    void write(@NotNull @Size(max = 40) String type, long subjectId, long id, @NotNull OutputStream out)
            throws IOException;

    /**
     * Removes a file for good; that it was there, and why it went, stays in the record's history.
     *
     * @throws BusinessRuleException when somebody else added it and the caller may not change the record
     */
    void remove(
            @NotNull @Size(max = 40) String type,
            long subjectId,
            long id,
            @NotBlank @Size(max = 200) @PlainText String reason);
}

package cn.kexin.crm.web.attachment;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.attachment.AttachmentFacade;
import cn.kexin.crm.ejb.attachment.AttachmentRow;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.primefaces.event.FilesUploadEvent;
import org.primefaces.model.file.UploadedFile;

/** The files of one record on its page; each kind of records extends it with what they are. */
public abstract class FileList implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private AttachmentFacade attachments;

    @Inject
    private Messages messages;

    private final LazyRows<AttachmentRow> rows =
            new LazyRows<>(page -> attachments.list(getType(), getSubjectId(), page), AttachmentRow::id);
    private long largest;
    private AttachmentRow chosen;
    private String reason;

    @PostConstruct
    void open() {
        largest = attachments.largest();
    }

    /** @return what the record is, such as {@code customer} */
    public abstract String getType();

    /** @return its id */
    public abstract long getSubjectId();

    /** Keeps the files that were dropped or chosen; what is wrong with one of them is said with its name. */
    public void upload(FilesUploadEvent event) throws IOException {
        for (UploadedFile file : event.getFiles().getFiles()) {
            keep(file);
        }
    }

    private void keep(UploadedFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            attachments.add(getType(), getSubjectId(), file.getFileName(), content);
            messages.done("attachment.added", file.getFileName());
        } catch (BusinessRuleException e) {
            messages.refuse(e.getKey(), e.getArguments().toArray());
        }
    }

    /** Begins to remove a file: asks why. */
    public void choose(AttachmentRow row) {
        chosen = row;
        reason = null;
    }

    public void remove() {
        attachments.remove(getType(), getSubjectId(), chosen.id(), reason);
        messages.done("attachment.removed", chosen.fileName());
        chosen = null;
    }

    public LazyRows<AttachmentRow> getRows() {
        return rows;
    }

    /** @return the largest file that is taken, in bytes */
    public long getLargest() {
        return largest;
    }

    public AttachmentRow getChosen() {
        return chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

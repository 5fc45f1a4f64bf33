package cn.kexin.crm.web.process;

import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;
import org.primefaces.model.file.UploadedFile;

/** Process definitions as JSON files: out of the editor and into it. */
@Named
@RequestScoped
public class DefinitionFiles {

    /** Largest file that is read, in bytes. */
    private static final long LARGEST = 1_000_000;

    @EJB
    private ProcessFacade processes;

    @Inject
    private DefinitionEditor editor;

    @Inject
    private Messages messages;

    private UploadedFile file;

    /** @return the stored revision as a file */
    public StreamedContent export() {
        byte[] document = processes.export(editor.getId()).getBytes(StandardCharsets.UTF_8);
        return DefaultStreamedContent.builder()
                .name(editor.getForm().getCode() + "-" + editor.getRevision() + ".json")
                .contentType("application/json")
                .stream(() -> new ByteArrayInputStream(document))
                .build();
    }

    /** Shows the file's definition in the editor; nothing is saved yet. */
    public void read() {
        if (file.getSize() > LARGEST) {
            messages.refuse("casework.process.tooLarge");
            return;
        }
        editor.use(processes.parse(new String(file.getContent(), StandardCharsets.UTF_8)));
        messages.done("casework.process.read", file.getFileName());
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}

package cn.kexin.crm.web.process;

import cn.kexin.crm.ejb.casework.DefinitionFormat;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** Process definitions as files, JSON or CMMN: out of the editor and into it. */
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

    private Part file;

    /** @return the stored revision as a file */
    public StreamedContent export(DefinitionFormat format) {
        byte[] document = processes.export(editor.getId(), format).getBytes(StandardCharsets.UTF_8);
        return DefaultStreamedContent.builder()
                .name(editor.getForm().getCode() + "-" + editor.getRevision() + "." + format.ending())
                .contentType(format.mediaType())
                .stream(() -> new ByteArrayInputStream(document))
                .build();
    }

    /**
     * Shows the file's definition in the editor; nothing is saved yet.
     *
     * @throws IOException when the browser stops sending
     */
    public void read() throws IOException {
        if (file.getSize() > LARGEST) {
            messages.refuse("casework.process.tooLarge");
            return;
        }
        try (InputStream content = file.getInputStream()) {
            editor.use(processes.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        }
        messages.done("casework.process.read", file.getSubmittedFileName());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}

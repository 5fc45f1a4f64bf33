package cn.kexin.crm.ejb.attachment.internal;

import cn.kexin.crm.domain.attachment.Attachment;
import cn.kexin.crm.domain.attachment.FileKind;
import cn.kexin.crm.domain.attachment.FileName;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.attachment.ReceivedFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stores files after looking at what they are. */
@ApplicationScoped
public class FileKeeper implements ReceivedFiles {

    private static final int MEGA = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Contents contents;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "crm.attachments.max-size", defaultValue = "20")
    private long largestMega;

    @Override
    public long largest() {
        return largestMega << MEGA;
    }

    @Override
    public boolean takes(String fileName, byte[] head) {
        return head.length > 0
                && !FileName.isActive(FileName.clean(fileName))
                && FileKind.of(head).allowed();
    }

    @Override
    public void keep(AuditSubject subject, String fileName, InputStream content) throws IOException {
        keep(subject, fileName, content, null);
    }

    /** @param adder who of us adds it, or null when it came by itself */
    long keep(AuditSubject subject, String fileName, InputStream content, Person adder) throws IOException {
        String name = FileName.clean(fileName);
        if (FileName.isActive(name)) {
            throw BusinessRuleException.onField("file", "attachment.error.forbidden", name);
        }
        Intake intake = new Intake(name, content, largest());
        Content store = contents.forNew();
        Attachment attachment = new Attachment(subject, name, store.place(), adder, clock.instant());
        em.persist(attachment);
        em.flush();
        store.store(attachment.getId(), intake.passing());
        attachment.hold(intake.kind(), intake.size(), intake.sha256Hex());
        return attachment.getId();
    }
}

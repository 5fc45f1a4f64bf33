package cn.kexin.crm.ejb.attachment.internal;

import cn.kexin.crm.domain.attachment.Attachment;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.attachment.AttachmentFacade;
import cn.kexin.crm.ejb.attachment.AttachmentRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;

/** Keeps files for whoever sees the records they belong to. */
@Stateless
@RolesAllowed({
    Role.Names.SALES,
    Role.Names.SALES_DIRECTOR,
    Role.Names.CUSTOMER_DEPT,
    Role.Names.FUNCTIONAL,
    Role.Names.PROJECT_TEAM,
    Role.Names.SERVICE,
    Role.Names.MARKETING,
    Role.Names.DEPT_HEAD,
    Role.Names.EXECUTIVE
})
public class AttachmentBean implements AttachmentFacade {

    @PersistenceContext
    private EntityManager em;

    @Resource
    private SessionContext context;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Subjects subjects;

    @Inject
    private AttachmentQueries queries;

    @Inject
    private Contents contents;

    @Inject
    private Clock clock;

    @Inject
    private FileKeeper keeper;

    @Override
    public long largest() {
        return keeper.largest();
    }

    @Override
    public Page<AttachmentRow> list(String type, long subjectId, PageRequest page) {
        boolean others = mayRemoveOthers(type, subjectId);
        return queries.page(new AuditSubject(type, subjectId), page, remover(others));
    }

    @Override
    public AttachmentRow find(String type, long subjectId, long id) {
        boolean others = mayRemoveOthers(type, subjectId);
        return queries.find(new AuditSubject(type, subjectId), id, remover(others));
    }

    /** @return whose files the caller may remove: null for everybody's */
    private Long remover(boolean others) {
        return others ? null : viewer.get().personId();
    }

    @Override
    @RolesAllowed({
        Role.Names.SALES,
        Role.Names.SALES_DIRECTOR,
        Role.Names.CUSTOMER_DEPT,
        Role.Names.FUNCTIONAL,
        Role.Names.PROJECT_TEAM,
        Role.Names.SERVICE,
        Role.Names.MARKETING,
        Role.Names.DEPT_HEAD
    })
    public long add(String type, long subjectId, String fileName, InputStream content) throws IOException {
        AuditSubject subject = visible(type, subjectId);
        Person adder = em.find(Person.class, viewer.get().personId());
        try {
            return keeper.keep(subject, fileName, content, adder);
        } catch (Content.NoRoomException e) {
            throw new NoRoom(e);
        } catch (IOException e) {
            context.setRollbackOnly();
            throw e;
        }
    }

    @Override
    public void write(String type, long subjectId, long id, OutputStream out) throws IOException {
        Attachment attachment = load(visible(type, subjectId), id, LockModeType.NONE);
        contents.at(attachment.getPlace()).copy(id, out);
    }

    @Override
    @RolesAllowed({
        Role.Names.SALES,
        Role.Names.SALES_DIRECTOR,
        Role.Names.CUSTOMER_DEPT,
        Role.Names.FUNCTIONAL,
        Role.Names.PROJECT_TEAM,
        Role.Names.SERVICE,
        Role.Names.MARKETING,
        Role.Names.DEPT_HEAD
    })
    public void remove(String type, long subjectId, long id, String reason) {
        boolean others = mayRemoveOthers(type, subjectId);
        Attachment attachment = load(new AuditSubject(type, subjectId), id, LockModeType.PESSIMISTIC_WRITE);
        boolean own = attachment.getAddedBy() != null
                && attachment.getAddedBy().getId() == viewer.get().personId();
        if (!own && !others) {
            throw new BusinessRuleException("attachment.error.notYours", attachment.getFileName());
        }
        attachment.remove(em.find(Person.class, viewer.get().personId()), reason, clock.instant());
        contents.at(attachment.getPlace()).remove(id);
    }

    private AuditSubject visible(String type, long id) {
        mayRemoveOthers(type, id);
        return new AuditSubject(type, id);
    }

    /** @throws NotFoundException when there is no such record or the caller may not see it */
    private boolean mayRemoveOthers(String type, long id) {
        return subjects.of(type, id).mayRemove(id, viewer.get());
    }

    private Attachment load(AuditSubject subject, long id, LockModeType lock) {
        Attachment attachment = em.find(Attachment.class, id, lock);
        if (attachment == null
                || attachment.isRemoved()
                || !attachment.auditSubject().equals(subject)) {
            throw new NotFoundException(Attachment.TYPE, id);
        }
        return attachment;
    }

    /** There is no room for a file; the cause is for the log. */
    static final class NoRoom extends BusinessRuleException {

        private static final long serialVersionUID = 1L;

        NoRoom(Exception cause) {
            super("attachment.error.noRoom");
            initCause(cause);
        }
    }
}

package cn.kexin.crm.ejb.attachment.internal;

import cn.kexin.crm.domain.attachment.Attachment;
import cn.kexin.crm.domain.attachment.FileKind;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.attachment.AttachmentRow;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Reads the files of a record that were not removed. */
@ApplicationScoped
public class AttachmentQueries {

    private static final String SELECT =
            """
            select a.id, a.fileName, a.mediaType, a.size, a.sha256, a.addedAt, p.id, p.username, p.name, a.version \
            from Attachment a left join a.addedBy p""";

    @PersistenceContext
    private EntityManager em;

    /** @param remover whose files can be removed; null for everybody's */
    Page<AttachmentRow> page(AuditSubject subject, PageRequest page, Long remover) {
        Conditions where = of(subject);
        List<AttachmentRow> rows = where.bind(
                        em.createQuery(SELECT + where.where() + " order by a.addedAt desc, a.id desc", Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(column -> row(column, remover))
                .toList();
        return Page.of(rows, page, () -> where.bind(
                        em.createQuery("select count(a) from Attachment a" + where.where(), Long.class))
                .getSingleResult());
    }

    AttachmentRow find(AuditSubject subject, long id, Long remover) {
        Conditions where = of(subject).and("a.id = :id", "id", id);
        return where.bind(em.createQuery(SELECT + where.where(), Object[].class))
                .getResultStream()
                .findFirst()
                .map(column -> row(column, remover))
                .orElseThrow(() -> new NotFoundException(Attachment.TYPE, id));
    }

    private static Conditions of(AuditSubject subject) {
        return new Conditions()
                .and("a.subjectType = :type", "type", subject.type())
                .and("a.subjectId = :subject", "subject", subject.id())
                .and("a.removedAt is null");
    }

    private static AttachmentRow row(Object[] column, Long remover) {
        Long adder = (Long) column[6];
        return new AttachmentRow(
                (Long) column[0],
                (Long) column[9],
                (String) column[1],
                (String) column[2],
                (Long) column[3],
                (String) column[4],
                (Instant) column[5],
                Ref.of(adder, (String) column[7], (String) column[8]),
                FileKind.isShown((String) column[2]),
                remover == null || remover.equals(adder));
    }
}

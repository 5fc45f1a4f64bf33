package cn.kexin.crm.ejb.audit;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.ejb.audit.internal.RecordNames;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Reads histories for the features whose records they are of: those say who may read them, and which fields. The latest
 * entry comes first; there is no other order.
 */
@ApplicationScoped
public class Histories {

    private static final String NO_FIELD = "-";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RecordNames names;

    /**
     * @param readable the fields whose changes the reader may see
     * @return that something was made or taken away, and the changes of those fields
     */
    public Page<ChangeRow> page(
            AuditSubject subject, Collection<String> readable, ChangeFilter filter, PageRequest page) {
        Conditions where = of(subject)
                .and("c.field is null or c.field in :readable", "readable", orNone(readable))
                .andIfGiven("c.field = :field", "field", filter.field())
                .andIfGiven("p.username = :person", "person", filter.person());
        List<ChangeRow> rows = where.bind(em.createQuery(
                        """
                        select c.id, c.occurredAt, p.id, p.username, p.name, c.origin, c.kind, c.partType, c.partId, \
                        c.partLabel, c.field, c.valueType, c.oldText, c.newText \
                        from ChangeEntry c left join c.person p"""
                                + where.where() + " order by c.occurredAt desc, c.id desc",
                        Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(this::row)
                .toList();
        return Page.of(rows, page, () -> count(where, "ChangeEntry c left join c.person p"));
    }

    /** @return who was shown protected fields, the latest first */
    public Page<ReadRow> readers(AuditSubject subject, PageRequest page) {
        Conditions where = of(subject);
        List<ReadRow> rows = where.bind(em.createQuery(
                        "select c.id, p.id, p.username, p.name, c.fieldGroup, c.readHour from ProtectedRead c"
                                + " join c.person p" + where.where() + " order by c.readHour desc, c.id desc",
                        Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(column -> new ReadRow(
                        (Long) column[0],
                        Ref.of((Long) column[1], (String) column[2], (String) column[3]),
                        (String) column[4],
                        (Instant) column[5]))
                .toList();
        return Page.of(rows, page, () -> count(where, "ProtectedRead c"));
    }

    private static Conditions of(AuditSubject subject) {
        return new Conditions()
                .and("c.subjectType = :type", "type", subject.type())
                .and("c.subjectId = :subject", "subject", subject.id());
    }

    private static Collection<String> orNone(Collection<String> readable) {
        return readable.isEmpty() ? List.of(NO_FIELD) : readable;
    }

    private long count(Conditions where, String from) {
        return where.bind(em.createQuery("select count(c) from " + from + where.where(), Long.class))
                .getSingleResult();
    }

    private ChangeRow row(Object[] column) {
        String valueType = (String) column[11];
        return new ChangeRow(
                (Long) column[0],
                (Instant) column[1],
                Ref.of((Long) column[2], (String) column[3], (String) column[4]),
                (String) column[5],
                (ChangeKind) column[6],
                (String) column[7],
                (Long) column[8],
                (String) column[9],
                (String) column[10],
                valueType,
                names.shown(valueType, (String) column[12]),
                names.shown(valueType, (String) column[13]));
    }
}

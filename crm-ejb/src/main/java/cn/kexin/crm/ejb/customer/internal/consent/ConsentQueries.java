package cn.kexin.crm.ejb.customer.internal.consent;

import cn.kexin.crm.domain.customer.consent.ConsentSource;
import cn.kexin.crm.domain.customer.consent.ConsentState;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.ejb.customer.BlockRow;
import cn.kexin.crm.ejb.customer.ConsentRow;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Reads what people said about being approached. */
@ApplicationScoped
public class ConsentQueries {

    private static final int MOST_BLOCKS = 500;

    private static final String CONSENTS =
            """
            select k.id, t.id, t.name, k.channel, k.purpose, k.state, k.occurredAt, k.source, k.evidence, a.id, a.fileName,
            k.recordedAt, p.name from Consent k left join k.contact t
            left join Attachment a on a.id = k.attachmentId join k.recordedBy p"""
                    + " where ";

    private static final String LATEST_FIRST = " order by k.occurredAt desc, k.id desc";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyDay day;

    /** @param open whether the reader may read personal data */
    Page<ConsentRow> history(long customerId, PageRequest page, boolean open) {
        List<ConsentRow> rows = em.createQuery(CONSENTS + "k.customer.id = :customer" + LATEST_FIRST, Object[].class)
                .setParameter("customer", customerId)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(row -> consent(row, open))
                .toList();
        return Page.of(rows, page, () -> count(customerId));
    }

    /** For those who wrote them down. */
    List<ConsentRow> rows(Collection<Long> ids) {
        return em.createQuery(CONSENTS + "k.id in :ids" + LATEST_FIRST, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> consent(row, true))
                .toList();
    }

    private static ConsentRow consent(Object[] row, boolean open) {
        return new ConsentRow(
                (Long) row[0],
                Ref.of((Long) row[1], null, (String) row[2]),
                (ContactChannel) row[3],
                (ContactPurpose) row[4],
                (ConsentState) row[5],
                (Instant) row[6],
                (ConsentSource) row[7],
                open ? (String) row[8] : null,
                open ? Ref.of((Long) row[9], null, (String) row[10]) : null,
                (Instant) row[11],
                (String) row[12]);
    }

    private long count(long customerId) {
        return em.createQuery("select count(k) from Consent k where k.customer.id = :customer", Long.class)
                .setParameter("customer", customerId)
                .getSingleResult();
    }

    /** Those in force first, then the latest. */
    public List<BlockRow> blocks(long customerId) {
        LocalDate today = day.today();
        return em.createQuery(
                        """
                        select b.id, t.id, t.name, b.channel, b.reason, b.until, b.setAt, p.name, b.liftedAt, l.name,
                        b.liftReason, b.version from ContactBlock b left join b.contact t join b.setBy p left join b.liftedBy l
                        where b.customer.id = :customer order by b.setAt desc, b.id desc""",
                        Object[].class)
                .setParameter("customer", customerId)
                .setMaxResults(MOST_BLOCKS)
                .getResultStream()
                .map(row -> new BlockRow(
                        (Long) row[0],
                        (Long) row[11],
                        Ref.of((Long) row[1], null, (String) row[2]),
                        (ContactChannel) row[3],
                        (String) row[4],
                        (LocalDate) row[5],
                        (Instant) row[6],
                        (String) row[7],
                        row[8] == null && (row[5] == null || !((LocalDate) row[5]).isBefore(today)),
                        (Instant) row[8],
                        (String) row[9],
                        (String) row[10]))
                .sorted(Comparator.comparing((BlockRow row) -> !row.inForce()))
                .toList();
    }
}

package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.NextStepRow;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Reads next steps that are still owed, the most urgent first. */
@ApplicationScoped
public class NextStepQueries {

    private static final int MOST = 100;

    private static final String FROM =
            " from NextStep s join s.customer c join s.person p join s.agreedAt t where s.closedAt is null and ";

    private static final String SELECT =
            "select s.id, s.version, c.id, c.number, c.name, p.id, p.username, p.name, s.what, s.dueAt, t.occurredAt"
                    + FROM;

    private static final String ORDER = " order by s.dueAt asc nulls last, s.id";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    /** @return at most 100 of a customer that the caller has been found to see */
    List<NextStepRow> ofCustomer(long customerId) {
        return em.createQuery(SELECT + "c.id = :customer" + ORDER, Object[].class)
                .setParameter("customer", customerId)
                .setMaxResults(MOST)
                .getResultStream()
                .map(NextStepQueries::row)
                .toList();
    }

    /** @return what the viewer owes to customers that they see, and those they stand in for */
    Page<NextStepRow> owedBy(Viewer viewer, PageRequest page) {
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .and("column('person_id', s) in :owing", "owing", viewer.actingFor());
        String condition = where.where().replaceFirst(" where ", "");
        List<NextStepRow> rows = where.bind(em.createQuery(SELECT + condition + ORDER, Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(NextStepQueries::row)
                .toList();
        return Page.of(rows, page, () -> where.bind(em.createQuery("select count(s)" + FROM + condition, Long.class))
                .getSingleResult());
    }

    private static NextStepRow row(Object[] column) {
        return new NextStepRow(
                (Long) column[0],
                (Long) column[1],
                Ref.of((Long) column[2], (String) column[3], (String) column[4]),
                Ref.of((Long) column[5], (String) column[6], (String) column[7]),
                (String) column[8],
                (Instant) column[9],
                (Instant) column[10]);
    }
}

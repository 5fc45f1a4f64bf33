package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.NextStep;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.NextStepFacade;
import cn.kexin.crm.ejb.customer.NextStepRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Reads and settles next steps. */
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
public class NextStepBean implements NextStepFacade {

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
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerQueries archive;

    @Inject
    private CustomerAccess access;

    @Inject
    private Clock clock;

    @Override
    public List<NextStepRow> ofCustomer(long customerId) {
        archive.rights(customerId, viewer.get());
        return em.createQuery(SELECT + "c.id = :customer" + ORDER, Object[].class)
                .setParameter("customer", customerId)
                .setMaxResults(MOST)
                .getResultStream()
                .map(NextStepBean::row)
                .toList();
    }

    @Override
    public Page<NextStepRow> mine(PageRequest page) {
        Viewer me = viewer.get();
        Conditions where = access.restrict(new Conditions(), me, "c")
                .and("column('person_id', s) in :owing", "owing", me.actingFor());
        String condition = where.where().replaceFirst(" where ", "");
        List<NextStepRow> rows = where.bind(em.createQuery(SELECT + condition + ORDER, Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(NextStepBean::row)
                .toList();
        return Page.of(rows, page, () -> where.bind(em.createQuery("select count(s)" + FROM + condition, Long.class))
                .getSingleResult());
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
    public void settle(long id, long version, String why) {
        NextStep step = em.find(NextStep.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (step == null) {
            throw new NotFoundException("nextStep", id);
        }
        Customer customer = customers.visible(step.getCustomer().getId(), viewer.get());
        StaleVersionException.check(step, version);
        boolean own = viewer.get().actingFor().contains(step.getPerson().getId());
        if (!own && !access.rights(viewer.get(), customer).edit()) {
            throw new BusinessRuleException("customer.error.notYours", customer.getName());
        }
        step.settle(em.find(Person.class, viewer.get().personId()), why, clock.instant());
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

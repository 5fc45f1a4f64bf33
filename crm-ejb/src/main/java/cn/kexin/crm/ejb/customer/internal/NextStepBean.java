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
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
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

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerQueries archive;

    @Inject
    private NextStepQueries queries;

    @Inject
    private CustomerAccess access;

    @Inject
    private Clock clock;

    @Override
    public List<NextStepRow> ofCustomer(long customerId) {
        archive.rights(customerId, viewer.get());
        return queries.ofCustomer(customerId);
    }

    @Override
    public Page<NextStepRow> mine(PageRequest page) {
        return queries.owedBy(viewer.get(), page);
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
}

package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerRights;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Who may see and change what is warranted: the one answer for lists, counts, pages and REST. Whoever sees a customer sees
 * its warranties. They are told by whoever may change the customer, and by those who answer for them: the functional
 * departments, project teams and the customer department (S0 4.5).
 */
@ApplicationScoped
public class WarrantyAccess {

    private static final Role[] KEEPERS = {Role.CUSTOMER_DEPT, Role.FUNCTIONAL, Role.PROJECT_TEAM};

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerAccess customers;

    /** @return whether the viewer sees every customer, so that a query need not ask for each */
    public boolean seesAll(Viewer who) {
        return who.scope(DataRight.SEE).all();
    }

    /**
     * Restricts a query to what belongs to customers that the viewer may see.
     *
     * @param customer the customer's alias in the query
     * @return the same conditions
     */
    public Conditions restrict(Conditions conditions, Viewer who, String customer) {
        return customers.restrict(conditions, who, customer);
    }

    /**
     * The same for a query that does not read the customers.
     *
     * @param link the query's column that names the customer
     */
    public Conditions restrictLink(Conditions conditions, Viewer who, String link) {
        return seesAll(who) ? conditions : customers.restrictLink(conditions, who, link);
    }

    /** @return whether the viewer may change what is warranted to a customer that they see */
    public boolean mayChange(Viewer who, CustomerRights rights) {
        return rights.edit() || who.has(KEEPERS);
    }

    public CustomerRights rights(Viewer who, Customer customer) {
        return customers.rights(who, customer);
    }

    /** @return what the viewer may do with a customer that they may see */
    public CustomerRights rights(Viewer who, long ownerUnitId, Long ownerPersonId) {
        return customers.rights(who, ownerUnitId, ownerPersonId);
    }

    /** @throws NotFoundException when there is no such customer or the caller may not see it */
    public Customer visible(long customerId) {
        Conditions where =
                customers.restrict(new Conditions(), viewer.get(), "c").and("c.id = :id", "id", customerId);
        return where.bind(em.createQuery("select c from Customer c" + where.where(), Customer.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Customer.TYPE, customerId));
    }

    /** @throws BusinessRuleException when the caller may not change what is warranted to the customer */
    public void requireChange(Customer customer) {
        if (!mayChange(viewer.get(), rights(viewer.get(), customer))) {
            throw new BusinessRuleException("customer.error.notYours", customer.getName());
        }
    }
}

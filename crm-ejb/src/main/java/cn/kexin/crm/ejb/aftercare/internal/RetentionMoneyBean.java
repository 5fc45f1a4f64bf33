package cn.kexin.crm.ejb.aftercare.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.aftercare.Money;
import cn.kexin.crm.domain.aftercare.RetentionMoney;
import cn.kexin.crm.domain.aftercare.WarrantyItem;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.aftercare.MoneySum;
import cn.kexin.crm.ejb.aftercare.RetentionCommand;
import cn.kexin.crm.ejb.aftercare.RetentionFilter;
import cn.kexin.crm.ejb.aftercare.RetentionMoneyFacade;
import cn.kexin.crm.ejb.aftercare.RetentionRow;
import cn.kexin.crm.ejb.aftercare.WarrantyAccess;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Keeps what customers keep back. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, DEPT_HEAD})
public class RetentionMoneyBean implements RetentionMoneyFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private WarrantyAccess access;

    @Inject
    private WarrantyItems items;

    @Inject
    private RetentionQueries queries;

    @Inject
    private CompanyDay day;

    @Override
    public long create(RetentionCommand command) {
        Customer customer = access.visible(command.customerId());
        access.requireChange(customer);
        if (!access.rights(viewer.get(), customer).commercial()) {
            throw new BusinessRuleException("customer.error.notYours", customer.getName());
        }
        RetentionMoney retention =
                new RetentionMoney(customer, itemOf(command), items.caseOf(customer, command.caseId()));
        agree(retention, command);
        em.persist(retention);
        return retention.getId();
    }

    private WarrantyItem itemOf(RetentionCommand command) {
        if (command.itemId() == null) {
            return null;
        }
        WarrantyItem item = items.visible(command.itemId());
        if (!item.getCustomer().getId().equals(command.customerId())) {
            throw BusinessRuleException.onField("itemId", "aftercare.error.foreignItem");
        }
        return item;
    }

    private static void agree(RetentionMoney retention, RetentionCommand command) {
        retention.agree(new Money(command.amount(), command.currency()), command.releaseOn(), command.note());
    }

    @Override
    public void change(long id, long version, RetentionCommand command) {
        agree(changeable(id, version), command);
    }

    @Override
    public void release(long id, long version, LocalDate releasedOn) {
        changeable(id, version)
                .release(releasedOn, em.getReference(Person.class, viewer.get().personId()), day.today());
    }

    @Override
    public void remove(long id, long version) {
        RetentionMoney retention = changeable(id, version);
        if (retention.getReleasedOn() != null) {
            throw new BusinessRuleException("aftercare.error.released", retention.getReleasedOn());
        }
        em.remove(retention);
    }

    private RetentionMoney changeable(long id, long version) {
        RetentionMoney retention = queries.visible(id, viewer.get());
        access.requireChange(retention.getCustomer());
        StaleVersionException.check(retention, version);
        return retention;
    }

    @Override
    @RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, DEPT_HEAD, EXECUTIVE})
    public RetentionRow find(long id) {
        return queries.find(id, viewer.get());
    }

    @Override
    @RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, DEPT_HEAD, EXECUTIVE})
    public Page<RetentionRow> list(RetentionFilter filter, PageRequest page) {
        return queries.page(filter, page, viewer.get());
    }

    @Override
    @RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, DEPT_HEAD, EXECUTIVE})
    public List<MoneySum> sums(RetentionFilter filter) {
        return queries.sums(filter, viewer.get());
    }
}

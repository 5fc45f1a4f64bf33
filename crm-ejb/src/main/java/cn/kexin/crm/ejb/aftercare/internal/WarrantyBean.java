package cn.kexin.crm.ejb.aftercare.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.aftercare.WarrantyItem;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.aftercare.WarrantyAccess;
import cn.kexin.crm.ejb.aftercare.WarrantyCommand;
import cn.kexin.crm.ejb.aftercare.WarrantyFacade;
import cn.kexin.crm.ejb.aftercare.WarrantyFilter;
import cn.kexin.crm.ejb.aftercare.WarrantyMonth;
import cn.kexin.crm.ejb.aftercare.WarrantyPreview;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import cn.kexin.crm.ejb.aftercare.WarrantySerial;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/** Keeps what is warranted to customers. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, DEPT_HEAD})
public class WarrantyBean implements WarrantyFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private WarrantyAccess access;

    @Inject
    private WarrantyItems items;

    @Inject
    private WarrantyQueries queries;

    @Inject
    private Sites sites;

    @Inject
    private CompanyDay day;

    @Inject
    private Clock clock;

    @Override
    public long create(WarrantyCommand command) {
        Customer customer = access.visible(command.customerId());
        access.requireChange(customer);
        WarrantyItem item = new WarrantyItem(
                customer, em.getReference(Person.class, viewer.get().personId()), clock.instant());
        tell(item, command);
        em.persist(item);
        return item.getId();
    }

    @Override
    public void change(long id, long version, WarrantyCommand command) {
        WarrantyItem item = items.changeable(id);
        StaleVersionException.check(item, version);
        if (!item.getCustomer().getId().equals(command.customerId())) {
            throw BusinessRuleException.onField("customerId", "aftercare.error.otherCustomer");
        }
        tell(item, command);
    }

    private void tell(WarrantyItem item, WarrantyCommand command) {
        Customer customer = item.getCustomer();
        Sites.Site site = sites.of(command, customer.getRegion());
        item.describe(
                items.caseOf(customer, command.caseId()), given(command.productName()), given(command.serialNumber()));
        item.place(site.divisionCode(), site.season());
        item.warrant(site.facts(command), day.today());
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public void remove(long id, long version) {
        WarrantyItem item = items.changeable(id);
        StaleVersionException.check(item, version);
        items.requireUnused(item);
        em.remove(item);
    }

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE
    })
    public WarrantyRow find(long id) {
        return queries.find(id, viewer.get());
    }

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE
    })
    public Page<WarrantyRow> list(WarrantyFilter filter, PageRequest page) {
        return queries.page(filter, page, viewer.get());
    }

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE
    })
    public List<WarrantySerial> bySerial(String serialNumber, int limit) {
        return queries.bySerial(serialNumber, limit, viewer.get());
    }

    @Override
    public WarrantyPreview preview(WarrantyCommand command) {
        Customer customer = access.visible(command.customerId());
        Sites.Site site = sites.of(command, customer.getRegion());
        return new WarrantyPreview(site.facts(command).term(day.today()), site.season(), site.counted());
    }

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE
    })
    public List<WarrantyMonth> calendar(WarrantyFilter filter, YearMonth first, int months) {
        return queries.months(filter, first, months, viewer.get());
    }
}

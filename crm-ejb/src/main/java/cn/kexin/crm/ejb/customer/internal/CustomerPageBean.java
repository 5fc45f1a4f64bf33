package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.CustomerCard;
import cn.kexin.crm.ejb.customer.CustomerOverview;
import cn.kexin.crm.ejb.customer.CustomerPageFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.internal.CustomerRows.Promised;
import cn.kexin.crm.ejb.customer.internal.consent.ConsentQueries;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;

/** Opens the page of a customer: finds the customer under the access predicate, and reads the rest for whoever may see it. */
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
public class CustomerPageBean implements CustomerPageFacade {

    /** What of the protected fields the head shows. */
    private static final Set<String> IN_HEAD = Set.of("phone", "creditGrade");

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerQueries customers;

    @Inject
    private ConsentQueries consents;

    @Inject
    private NextStepQueries nextSteps;

    @Inject
    private CustomerGroups groups;

    @Inject
    private Timeline timeline;

    @Inject
    private ProtectedReads reads;

    @Override
    public CustomerCard head(long id) {
        return card(promised(id, false), null);
    }

    @Override
    public CustomerCard facts(long id) {
        return card(promised(id, true), null);
    }

    @Override
    public CustomerCard overview(long id, Channel channel, PageRequest page) {
        Promised found = promised(id, false);
        return card(
                found,
                new CustomerOverview(
                        nextSteps.ofCustomer(id),
                        groups.around(id, found.row().parent(), found.row().dealer(), MOST_AROUND, viewer.get()),
                        timeline.page(id, null, channel, page, viewer.get())));
    }

    private Promised promised(long id, boolean facts) {
        Promised found =
                customers.promised(id, facts, viewer.get()).orElseThrow(() -> new NotFoundException("customer", id));
        reads.shown(Set.of(found.row()), column -> facts || IN_HEAD.contains(column), viewer.get());
        return found;
    }

    private CustomerCard card(Promised found, CustomerOverview overview) {
        return new CustomerCard(
                found.row(),
                ServiceStandardBean.row(found.standard()),
                found.row().core() ? nextContact(found) : null,
                consents.blocks(found.row().id()),
                overview);
    }

    private static Instant nextContact(Promised found) {
        CustomerRow row = found.row();
        Instant last = row.lastContactAt() == null ? row.createdAt() : row.lastContactAt();
        return found.workingTime().plusWorkingDays(last, found.standard().getContactEveryDays());
    }
}

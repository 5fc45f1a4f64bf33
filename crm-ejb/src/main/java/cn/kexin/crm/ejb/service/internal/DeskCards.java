package cn.kexin.crm.ejb.service.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.aftercare.RetentionFilter;
import cn.kexin.crm.ejb.aftercare.RetentionMoneyFacade;
import cn.kexin.crm.ejb.aftercare.RetentionRow;
import cn.kexin.crm.ejb.aftercare.WarrantyFacade;
import cn.kexin.crm.ejb.aftercare.WarrantyFilter;
import cn.kexin.crm.ejb.customer.CustomerCard;
import cn.kexin.crm.ejb.customer.CustomerPageFacade;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.project.ProjectStandingFacade;
import cn.kexin.crm.ejb.service.DeskView;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts together what the desk shows of a customer, each part as its own feature lets the viewer read it. */
@ApplicationScoped
public class DeskCards {

    private static final PageRequest WARRANTIES = new PageRequest(0, 100, "-endsOn");
    private static final PageRequest RETENTIONS = new PageRequest(0, 50, null);

    /** Who work with retention money at all. */
    private static final Role[] READERS_OF_MONEY = {
        Role.SALES,
        Role.SALES_DIRECTOR,
        Role.CUSTOMER_DEPT,
        Role.FUNCTIONAL,
        Role.PROJECT_TEAM,
        Role.SERVICE,
        Role.DEPT_HEAD,
        Role.EXECUTIVE
    };

    @Inject
    private CurrentViewer viewer;

    @EJB
    private CustomerPageFacade customers;

    @EJB
    private ProjectStandingFacade projects;

    @EJB
    private WarrantyFacade warranties;

    @EJB
    private RetentionMoneyFacade retentions;

    @Inject
    private OwedCases owed;

    @Inject
    private DeskNotes notes;

    DeskView of(long customerId) {
        // Refuses a customer that the viewer may not see; the rest is read for whoever may.
        CustomerCard card = customers.head(customerId);
        DeskNotes.Notes noted = notes.of(customerId);
        return new DeskView(
                card,
                noted.contacts(),
                owed.of(customerId, viewer.get()),
                noted.steps(),
                projects.ofCustomer(customerId),
                warranties.list(WarrantyFilter.of(customerId), WARRANTIES).rows(),
                retentions(card, viewer.get()),
                noted.touches());
    }

    private List<RetentionRow> retentions(CustomerCard card, Viewer who) {
        return card.row().rights().commercial() && who.has(READERS_OF_MONEY)
                ? retentions
                        .list(new RetentionFilter(card.row().id(), null, null), RETENTIONS)
                        .rows()
                : List.of();
    }
}

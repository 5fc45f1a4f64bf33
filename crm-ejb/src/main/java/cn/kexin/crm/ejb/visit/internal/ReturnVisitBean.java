package cn.kexin.crm.ejb.visit.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.visit.AppointmentAct;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.visit.ArrangeVisits;
import cn.kexin.crm.ejb.visit.CompleteVisit;
import cn.kexin.crm.ejb.visit.ReturnVisitFacade;
import cn.kexin.crm.ejb.visit.VisitFigure;
import cn.kexin.crm.ejb.visit.VisitFilter;
import cn.kexin.crm.ejb.visit.VisitRow;
import cn.kexin.crm.ejb.visit.VisitStop;
import cn.kexin.crm.ejb.visit.VisitView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Return visits: read by everybody in business, made by those who organise them and who take part. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, DEPT_HEAD})
public class ReturnVisitBean implements ReturnVisitFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private VisitQueries queries;

    @Inject
    private VisitCompletion completion;

    @Inject
    private VisitRoutes routes;

    @Inject
    private Appointments appointments;

    @Inject
    private Clock clock;

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
    public VisitView find(long id) {
        return completion.view(id);
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
    public Page<VisitRow> list(VisitFilter filter, PageRequest page) {
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
    public List<VisitFigure> figures() {
        return queries.figures(viewer.get());
    }

    @Override
    public List<VisitStop> route(ArrangeVisits command) {
        return routes.look(command);
    }

    @Override
    public List<Long> arrange(ArrangeVisits command) {
        return routes.arrange(command, new AppointmentAct(clock.instant(), appointments.me()));
    }

    @Override
    public void complete(long id, long version, CompleteVisit command) {
        completion.complete(id, version, command);
    }

    @Override
    public void drop(long id, long version, String reason) {
        completion.drop(id, version, reason);
    }

    @Override
    public long addFinding(long id, CompleteVisit.Found found) {
        return completion.addFinding(id, found);
    }

    @Override
    public long followUp(long findingId, String type, String category, String subject) {
        return completion.followUp(findingId, type, category, subject);
    }
}

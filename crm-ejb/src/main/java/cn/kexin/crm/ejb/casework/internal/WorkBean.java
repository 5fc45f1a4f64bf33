package cn.kexin.crm.ejb.casework.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.TaskOutcome;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.casework.Assignee;
import cn.kexin.crm.ejb.casework.OwedDuty;
import cn.kexin.crm.ejb.casework.WorkCounts;
import cn.kexin.crm.ejb.casework.WorkFacade;
import cn.kexin.crm.ejb.casework.WorkFilter;
import cn.kexin.crm.ejb.casework.WorkOverview;
import cn.kexin.crm.ejb.casework.WorkRow;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** My work: reads duties and lets them be taken, handed on and done. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class WorkBean implements WorkFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CaseRepository cases;

    @Inject
    private WorkQueries queries;

    @Inject
    private OwedDuties owedDuties;

    @Inject
    private CaseActs acts;

    @Inject
    private DutyCompletion completion;

    @Inject
    private Assignees assignees;

    @Inject
    private Clock clock;

    @Inject
    private CompanyZone zone;

    @Override
    public WorkOverview overview(int perGroup) {
        return queries.overview(perGroup, viewer.get(), clock.instant(), endOfDay());
    }

    @Override
    public WorkCounts counts() {
        return queries.counts(viewer.get(), clock.instant(), endOfDay());
    }

    @Override
    public Page<WorkRow> list(WorkFilter filter, PageRequest page) {
        return queries.page(filter, page, viewer.get(), clock.instant(), endOfDay());
    }

    @Override
    public List<OwedDuty> owed() {
        return owedDuties.of(viewer.get());
    }

    @Override
    public WorkRow find(long taskId) {
        return queries.row(cases.visibleTask(taskId).getId(), clock.instant());
    }

    @Override
    public void take(long taskId, long version) {
        CaseTask task = cases.doable(taskId);
        if (task.getPerson() != null) {
            throw new BusinessRuleException(
                    "casework.error.taken", task.getPerson().getName());
        }
        StaleVersionException.check(task, version);
        CustomerCase theCase = task.getCustomerCase();
        if (theCase.getPerson() == null && theCase.getUnit().equals(task.getUnit())) {
            theCase.assign(acts.on(theCase), theCase.getUnit(), cases.me(), null);
        }
        if (task.isOpen()) {
            theCase.assignTask(acts.on(theCase), task, task.getUnit(), cases.me());
        }
    }

    @Override
    public void assign(long taskId, long version, Assignee assignee) {
        CaseTask task = cases.handable(taskId);
        StaleVersionException.check(task, version);
        Assignees.Target target = assignees.find(assignee, task.getRole());
        CustomerCase theCase = task.getCustomerCase();
        theCase.assignTask(acts.on(theCase), task, target.unit(), target.person());
    }

    @Override
    public void complete(long taskId, long version, String outcome, String note) {
        CaseTask task = cases.doable(taskId);
        StaleVersionException.check(task, version);
        completion.complete(task, TaskOutcome.of(outcome), note);
    }

    private Instant endOfDay() {
        return LocalDate.now(clock.withZone(zone.get()))
                .plusDays(1)
                .atStartOfDay(zone.get())
                .toInstant();
    }
}

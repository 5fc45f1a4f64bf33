package cn.kexin.crm.ejb.remedy.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.remedy.Remedy;
import cn.kexin.crm.domain.remedy.RootCause;
import cn.kexin.crm.ejb.casework.CaseRecords;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.remedy.ActionCommand;
import cn.kexin.crm.ejb.remedy.CauseCommand;
import cn.kexin.crm.ejb.remedy.CheckCommand;
import cn.kexin.crm.ejb.remedy.RemedyFacade;
import cn.kexin.crm.ejb.remedy.RemedySummary;
import cn.kexin.crm.ejb.remedy.RemedyView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Loads the record of a case, lets it do what was asked, and lets the database keep it. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class RemedyBean implements RemedyFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CaseRecords cases;

    @Inject
    private RemedyAccess access;

    @Inject
    private RemedyStore store;

    @Inject
    private RemedyQueries queries;

    @Inject
    private RemedyAgreements agreements;

    @Override
    public RemedyView find(long caseId) {
        CustomerCase theCase = cases.visible(caseId);
        return queries.view(theCase, viewer.get(), access.mayWrite(viewer.get(), theCase));
    }

    @Override
    public RemedySummary summary(long caseId) {
        return queries.summary(caseId, viewer.get());
    }

    @Override
    public void findCause(long caseId, long version, CauseCommand command) {
        Remedy remedy = written(caseId, version);
        remedy.findCause(
                cases.act(remedy.getCustomerCase()),
                new RootCause(command.category(), command.whys(), command.conclusion()),
                command.checkAfterDays());
    }

    @Override
    public long agree(long caseId, long version, ActionCommand command) {
        return agreements.add(written(caseId, version), command).getId();
    }

    @Override
    public void complete(long caseId, long actionId, String result) {
        agreements.complete(store.action(caseId, actionId), result);
    }

    @Override
    public void drop(long caseId, long actionId, long version, String reason) {
        Remedy remedy = written(caseId, version);
        remedy.dropAction(cases.act(remedy.getCustomerCase()), store.action(caseId, actionId), reason);
    }

    @Override
    public void needNothing(long caseId, long version, String grounds) {
        Remedy remedy = written(caseId, version);
        remedy.needNothing(cases.act(remedy.getCustomerCase()), grounds);
    }

    @Override
    public void planCheck(long caseId, long version, LocalDate plannedOn, String person) {
        Remedy remedy = written(caseId, version);
        remedy.planCheck(cases.act(remedy.getCustomerCase()), plannedOn, agreements.checker(person));
    }

    @Override
    public void check(long caseId, long version, CheckCommand command) {
        Remedy remedy = written(caseId, version);
        remedy.check(cases.act(remedy.getCustomerCase()), command.result(), command.grounds(), command.proof());
    }

    /** @param version what the caller has seen; 0 for nothing */
    private Remedy written(long caseId, long version) {
        CustomerCase theCase = cases.locked(caseId);
        access.requireWriter(viewer.get(), theCase);
        return store.of(theCase, version);
    }
}

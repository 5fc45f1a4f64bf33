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

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.casework.AssignCase;
import cn.kexin.crm.ejb.casework.Assignee;
import cn.kexin.crm.ejb.casework.BulkResult;
import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.casework.CaseSummary;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.ejb.casework.MoveCase;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Loads a case, lets it do what was asked, and lets the database keep it. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class CaseworkBean implements CaseworkFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CaseRepository cases;

    @Inject
    private CaseQueries queries;

    @Inject
    private CaseViews views;

    @Inject
    private CaseSummaries summaries;

    @Inject
    private CaseActs acts;

    @Inject
    private CaseOpening opening;

    @Inject
    private Assignees assignees;

    @Override
    public long open(OpenCase command) {
        Long known = command.externalId() == null ? null : findByExternalId(command.externalId());
        return known != null ? known : opening.open(command);
    }

    @Override
    public CaseView find(long id) {
        return views.of(cases.visible(id));
    }

    @Override
    public Long findByExternalId(String externalId) {
        return queries.idOf(externalId, viewer.get());
    }

    @Override
    public Page<CaseRow> list(CaseFilter filter, PageRequest page) {
        return queries.page(filter, page, viewer.get());
    }

    @Override
    public List<CaseSummary> summaries(List<Long> ids) {
        return summaries.of(ids);
    }

    @Override
    public Page<EvidenceRow> evidence(long id, PageRequest page) {
        Page<EvidenceRow> found = queries.evidence(id, page, viewer.get());
        return found.rows().isEmpty() ? new Page<>(List.of(), cases.visible(id).getEvidenceCount()) : found;
    }

    @Override
    public void take(long id, long version) {
        CustomerCase theCase = cases.workable(id);
        if (theCase.getPerson() != null) {
            throw new BusinessRuleException(
                    "casework.error.taken", theCase.getPerson().getName());
        }
        StaleVersionException.check(theCase, version);
        theCase.assign(acts.on(theCase), theCase.getUnit(), cases.me(), null);
    }

    @Override
    public void assign(AssignCase command) {
        CustomerCase theCase = cases.workable(command.id());
        StaleVersionException.check(theCase, command.version());
        assign(theCase, command.assignee(), command.note());
    }

    @Override
    public List<BulkResult> assignAll(List<Long> ids, Assignee assignee, String note) {
        List<BulkResult> results = new ArrayList<>();
        for (Long id : ids) {
            try {
                CustomerCase theCase = cases.workable(id);
                assign(theCase, assignee, note);
                results.add(new BulkResult(id, theCase.getNumber(), null, List.of()));
            } catch (BusinessRuleException e) {
                results.add(new BulkResult(id, null, e.getKey(), e.getArguments()));
            }
        }
        return results;
    }

    private void assign(CustomerCase theCase, Assignee assignee, String note) {
        Assignees.Target target = assignees.find(assignee, theCase.getRole());
        theCase.assign(acts.on(theCase), target.unit(), target.person(), note);
    }

    @Override
    public void respond(long id, long version, String answer) {
        CustomerCase theCase = cases.workable(id);
        StaleVersionException.check(theCase, version);
        theCase.respond(acts.on(theCase), answer);
    }

    @Override
    public void transition(MoveCase command) {
        CustomerCase theCase = cases.workable(command.id());
        if (command.version() != null) {
            StaleVersionException.check(theCase, command.version());
        }
        theCase.transition(acts.on(theCase), command.to(), command.note());
    }

    @Override
    public void nameContact(long id, long version, long contactId) {
        CustomerCase theCase = cases.workable(id);
        StaleVersionException.check(theCase, version);
        theCase.nameContact(acts.on(theCase), opening.contact(contactId, theCase.getCustomer()));
    }

    @Override
    public void told(long id, String what) {
        CustomerCase theCase = cases.visible(id);
        if (theCase.getStatus() != StageKind.CLOSED) {
            theCase.inform(acts.on(theCase), what);
        }
    }

    @Override
    public void note(long id, String text) {
        CustomerCase theCase = cases.visible(id);
        theCase.note(acts.on(theCase), text);
    }
}

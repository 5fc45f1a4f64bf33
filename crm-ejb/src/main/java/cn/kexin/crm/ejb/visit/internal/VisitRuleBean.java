package cn.kexin.crm.ejb.visit.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.domain.visit.VisitRule;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.shared.BackgroundJobs;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.visit.VisitRuleCommand;
import cn.kexin.crm.ejb.visit.VisitRuleFacade;
import cn.kexin.crm.ejb.visit.VisitRuleRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps the rules by which return visits fall due. */
@Stateless
@RolesAllowed(CUSTOMER_DEPT)
public class VisitRuleBean implements VisitRuleFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Members members;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private CurrentViewer viewer;

    @Override
    @RolesAllowed({CUSTOMER_DEPT, DEPT_HEAD, EXECUTIVE})
    public List<VisitRuleRow> list() {
        return em.createQuery(
                        "select distinct r from VisitRule r join fetch r.unit left join fetch r.departments"
                                + " order by r.active desc, r.name, r.id",
                        VisitRule.class)
                .getResultStream()
                .map(VisitRuleBean::row)
                .toList();
    }

    private static VisitRuleRow row(VisitRule rule) {
        return new VisitRuleRow(
                rule.getId(),
                rule.getVersion(),
                rule.getName(),
                rule.getOccasion(),
                rule.getDays(),
                rule.getEveryMonths(),
                rule.getValueClass(),
                rule.getCaseType(),
                rule.getWindowDays(),
                ref(rule.getUnit()),
                rule.isProjectTeam(),
                rule.getDepartments().stream().map(VisitRuleBean::ref).toList(),
                rule.getChecklist(),
                rule.isActive());
    }

    private static Ref ref(OrgUnit unit) {
        return new Ref(unit.getId(), unit.getCode(), unit.getName());
    }

    @Override
    public long create(VisitRuleCommand command) {
        VisitRule rule = new VisitRule(command.name().strip());
        tell(rule, command);
        em.persist(rule);
        return rule.getId();
    }

    @Override
    public void change(long id, long version, VisitRuleCommand command) {
        VisitRule rule = em.find(VisitRule.class, id);
        if (rule == null) {
            throw new NotFoundException(VisitRule.TYPE, id);
        }
        StaleVersionException.check(rule, version);
        tell(rule, command);
    }

    private void tell(VisitRule rule, VisitRuleCommand command) {
        rule.ask(command.name().strip(), command.checklist());
        rule.fallDue(command.occasion(), command.days(), command.everyMonths(), command.windowDays());
        rule.restrictTo(command.valueClass(), type(command.caseType()));
        rule.organise(
                members.unit("unit", command.unit()),
                command.projectTeam(),
                command.departments().stream()
                        .map(each -> members.unit("departments", each))
                        .toList());
        rule.hold(command.active());
    }

    private String type(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        long known = em.createQuery("select count(d) from ProcessDefinition d where d.code = :code", Long.class)
                .setParameter("code", code.strip())
                .getSingleResult();
        if (known == 0) {
            throw BusinessRuleException.onField("caseType", "visit.error.caseType", code);
        }
        return code.strip();
    }

    @Override
    public void plan() {
        jobs.submit(VisitPlan.KIND, VisitPlan.COMPANY, null, viewer.get().personId());
    }
}

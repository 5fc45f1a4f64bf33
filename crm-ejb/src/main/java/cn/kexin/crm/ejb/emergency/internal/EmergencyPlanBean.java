package cn.kexin.crm.ejb.emergency.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.emergency.EmergencyPlan;
import cn.kexin.crm.domain.emergency.EmergencyPlanDuty;
import cn.kexin.crm.domain.emergency.EmergencyStep;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.emergency.EmergencyPlanCommand;
import cn.kexin.crm.ejb.emergency.EmergencyPlanFacade;
import cn.kexin.crm.ejb.emergency.EmergencyPlanRow;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps the emergency plans. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class EmergencyPlanBean implements EmergencyPlanFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Members members;

    @Override
    public List<EmergencyPlanRow> list() {
        return em
                .createQuery(
                        "select distinct p from EmergencyPlan p left join fetch p.steps s left join fetch s.person order by p.name",
                        EmergencyPlan.class)
                .setHint("eclipselink.batch", "p.steps.person")
                .setHint("eclipselink.batch", "p.duties.person")
                .setHint("eclipselink.batch", "p.duties.unit")
                .getResultList()
                .stream()
                .map(EmergencyPlanBean::row)
                .toList();
    }

    @Override
    public EmergencyPlanRow find(long id) {
        return row(load(id));
    }

    @Override
    @RolesAllowed(CUSTOMER_DEPT)
    public long create(EmergencyPlanCommand command) {
        EmergencyPlan plan = write(new EmergencyPlan(command.name()), command);
        em.persist(plan);
        em.flush();
        return plan.getId();
    }

    @Override
    @RolesAllowed(CUSTOMER_DEPT)
    public void change(long id, long version, EmergencyPlanCommand command) {
        EmergencyPlan plan = load(id);
        StaleVersionException.check(plan, version);
        write(plan, command);
    }

    private EmergencyPlan write(EmergencyPlan plan, EmergencyPlanCommand command) {
        boolean taken = list().stream()
                .anyMatch(each -> each.name().equals(command.name().strip())
                        && (plan.getId() == null || each.id() != plan.getId()));
        if (taken) {
            throw BusinessRuleException.onField("name", "emergency.error.nameTaken");
        }
        plan.describe(
                command.name(),
                blankToNull(command.caseType()),
                blankToNull(command.category()),
                command.priority(),
                command.automatic(),
                command.customerText());
        plan.call(command.calls().stream()
                .map(call -> new EmergencyPlan.Call(
                        call.number(), call.role(), members.person("calls", call.person()), call.minutes()))
                .toList());
        plan.owe(command.duties().stream()
                .map(duty -> new EmergencyPlan.Owed(
                        duty.role(),
                        members.unit("duties", duty.unit()),
                        members.person("duties", duty.person()),
                        duty.what(),
                        duty.minutes()))
                .toList());
        return plan;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    @RolesAllowed(CUSTOMER_DEPT)
    public void turn(long id, long version, boolean on) {
        EmergencyPlan plan = load(id);
        StaleVersionException.check(plan, version);
        plan.turn(on);
    }

    private EmergencyPlan load(long id) {
        EmergencyPlan plan = em.find(EmergencyPlan.class, id);
        if (plan == null) {
            throw new NotFoundException("emergencyPlan", id);
        }
        return plan;
    }

    static EmergencyPlanRow row(EmergencyPlan plan) {
        return row(plan, plan.getDuties().stream().map(EmergencyPlanBean::duty).toList());
    }

    /** @param duties what the row tells of them; none where they are not shown */
    static EmergencyPlanRow row(EmergencyPlan plan, List<EmergencyPlanRow.Duty> duties) {
        return new EmergencyPlanRow(
                plan.getId(),
                plan.getVersion(),
                plan.getName(),
                plan.getCaseType(),
                plan.getCategory(),
                plan.getPriority(),
                plan.isAutomatic(),
                plan.getCustomerText(),
                plan.isActive(),
                plan.getSteps().stream().map(EmergencyPlanBean::call).toList(),
                duties);
    }

    private static EmergencyPlanRow.Duty duty(EmergencyPlanDuty duty) {
        OrgUnit unit = duty.getUnit();
        return new EmergencyPlanRow.Duty(
                duty.getRole(),
                unit == null ? null : Ref.of(unit.getId(), unit.getCode(), unit.getName()),
                duty.getPerson() == null ? null : duty.getPerson().getUsername(),
                duty.getPerson() == null ? null : duty.getPerson().getName(),
                duty.getWhat(),
                duty.getMinutes());
    }

    private static EmergencyPlanRow.Call call(EmergencyStep step) {
        return new EmergencyPlanRow.Call(
                step.getNumber(),
                step.getRole(),
                step.getPerson() == null ? null : step.getPerson().getUsername(),
                step.getPerson() == null ? null : step.getPerson().getName(),
                step.getMinutes());
    }
}

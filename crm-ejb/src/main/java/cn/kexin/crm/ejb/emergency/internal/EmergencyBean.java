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

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.emergency.Emergency;
import cn.kexin.crm.domain.emergency.EmergencyEntryKind;
import cn.kexin.crm.domain.emergency.EmergencyPlan;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.emergency.EmergencyFacade;
import cn.kexin.crm.ejb.emergency.EmergencyPlanRow;
import cn.kexin.crm.ejb.emergency.EmergencyRow;
import cn.kexin.crm.ejb.emergency.EmergencyView;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Starts plans on cases and lets people answer, do what the plan has them do, and lead. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class EmergencyBean implements EmergencyFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private EmergencyDoor door;

    @Inject
    private EmergencyQueries queries;

    @Inject
    private EmergencyCalls calls;

    @Inject
    private EmergencyDuties duties;

    @Inject
    private EmergencyNotices notices;

    @Override
    public List<EmergencyPlanRow> offered(long caseId, String category) {
        CustomerCase theCase = door.visibleCase(caseId);
        return door.mayLeadSeen(theCase) ? queries.offered(theCase, category) : List.of();
    }

    @Override
    public List<EmergencyRow> ofCase(long caseId) {
        return queries.ofCase(caseId, viewer.get());
    }

    @Override
    public long start(long planId, long caseId) {
        CustomerCase theCase = door.ledCase(caseId);
        EmergencyPlan plan = queries.startable(planId);
        boolean running = queries.ofCase(caseId, viewer.get()).stream()
                .anyMatch(each ->
                        each.plan().equals(plan.getName()) && each.state().isAtWork());
        if (running) {
            throw new BusinessRuleException("emergency.error.running", plan.getName());
        }
        return calls.start(plan, theCase, door.me()).getId();
    }

    @Override
    @RolesAllowed("**")
    public EmergencyView find(long id) {
        return queries.view(door.visible(id), viewer.get());
    }

    @Override
    @RolesAllowed("**")
    public void acknowledge(long id) {
        Emergency emergency = door.locked(id);
        calls.acknowledge(emergency, door.me());
    }

    @Override
    public void acknowledgeDuty(long id, long dutyId) {
        duties.acknowledge(door.locked(id), dutyId, door.me());
    }

    @Override
    public void completeDuty(long id, long dutyId, String result) {
        duties.complete(door.locked(id), dutyId, result);
    }

    @Override
    public void note(long id, String text) {
        calls.log(door.led(id, null), EmergencyEntryKind.NOTE, door.me(), text);
    }

    @Override
    @RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD})
    public int customerTold(long id, Channel channel, String text) {
        Emergency emergency = door.led(id, null);
        int told = notices.tell(emergency, channel, text);
        calls.log(emergency, EmergencyEntryKind.CUSTOMER_TOLD, door.me(), text);
        return told;
    }
}

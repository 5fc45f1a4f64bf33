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
import cn.kexin.crm.domain.emergency.Emergency;
import cn.kexin.crm.domain.emergency.EmergencyEntryKind;
import cn.kexin.crm.domain.emergency.EmergencyPlan;
import cn.kexin.crm.domain.emergency.EmergencyState;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.emergency.EmergencyFacade;
import cn.kexin.crm.ejb.emergency.EmergencyPlanRow;
import cn.kexin.crm.ejb.emergency.EmergencyRow;
import cn.kexin.crm.ejb.emergency.EmergencyView;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Starts plans on cases and lets people answer, lead, close and look back. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class EmergencyBean implements EmergencyFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private EmergencyAccess access;

    @Inject
    private EmergencyQueries queries;

    @Inject
    private EmergencyCalls calls;

    @Inject
    private Clock clock;

    @Override
    public List<EmergencyPlanRow> offered(long caseId) {
        CustomerCase theCase = visibleCase(caseId);
        return access.mayLead(viewer.get(), theCase) ? queries.offered(theCase) : List.of();
    }

    @Override
    public List<EmergencyRow> ofCase(long caseId) {
        return queries.ofCase(caseId, viewer.get());
    }

    @Override
    public long start(long planId, long caseId) {
        CustomerCase theCase = visibleCase(caseId);
        requireLead(theCase);
        // Two who start at once come one after the other.
        em.lock(theCase, LockModeType.PESSIMISTIC_WRITE);
        EmergencyPlan plan = em.find(EmergencyPlan.class, planId);
        if (plan == null || !plan.isActive()) {
            throw new NotFoundException("emergencyPlan", planId);
        }
        boolean running = queries.ofCase(caseId, viewer.get()).stream()
                .anyMatch(each -> each.plan().equals(plan.getName()) && each.state() != EmergencyState.CLOSED);
        if (running) {
            throw new BusinessRuleException("emergency.error.running", plan.getName());
        }
        return calls.start(plan, theCase, me()).getId();
    }

    @Override
    @RolesAllowed("**")
    public EmergencyView find(long id) {
        return queries.view(visible(id, LockModeType.NONE), viewer.get());
    }

    @Override
    @RolesAllowed("**")
    public void acknowledge(long id) {
        Emergency emergency = visible(id, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(emergency);
        emergency.acknowledge(me(), clock.instant());
        calls.log(emergency, EmergencyEntryKind.ACKNOWLEDGED, me(), null);
    }

    @Override
    public void note(long id, String text) {
        calls.log(led(id, null), EmergencyEntryKind.NOTE, me(), text);
    }

    @Override
    public void customerTold(long id, String text) {
        calls.log(led(id, null), EmergencyEntryKind.CUSTOMER_TOLD, me(), text);
    }

    @Override
    public void close(long id, long version) {
        Emergency emergency = led(id, version);
        emergency.close(clock.instant());
        calls.log(emergency, EmergencyEntryKind.CLOSED, me(), null);
    }

    @Override
    public void review(long id, long version, String well, String badly) {
        Emergency emergency = led(id, version);
        emergency.review(well, badly);
        calls.log(emergency, EmergencyEntryKind.REVIEWED, me(), null);
    }

    /** @param version null when it does not matter */
    private Emergency led(long id, Long version) {
        Emergency emergency = visible(id, LockModeType.PESSIMISTIC_WRITE);
        if (version != null) {
            StaleVersionException.check(emergency, version);
        }
        requireLead(emergency.getCustomerCase());
        return emergency;
    }

    private void requireLead(CustomerCase theCase) {
        if (!access.mayLead(viewer.get(), theCase)) {
            throw new BusinessRuleException("casework.error.notYours", theCase.getNumber());
        }
    }

    private Emergency visible(long id, LockModeType lock) {
        if (!queries.isSeen(id, viewer.get())) {
            throw new NotFoundException(Emergency.TYPE, id);
        }
        return em.find(Emergency.class, id, lock);
    }

    private CustomerCase visibleCase(long id) {
        if (!access.seesCase(viewer.get(), id)) {
            throw new NotFoundException("case", id);
        }
        return em.find(CustomerCase.class, id);
    }

    private Person me() {
        return em.find(Person.class, viewer.get().personId());
    }
}

package cn.kexin.crm.ejb.emergency.internal;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.ExtraDuties;
import cn.kexin.crm.domain.casework.ExtraDuty;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.emergency.Emergency;
import cn.kexin.crm.domain.emergency.EmergencyDuty;
import cn.kexin.crm.domain.emergency.EmergencyEntryKind;
import cn.kexin.crm.domain.emergency.EmergencyPlanDuty;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.CaseRecords;
import cn.kexin.crm.ejb.casework.DutyDone;
import cn.kexin.crm.ejb.casework.DutyHolders;
import cn.kexin.crm.ejb.casework.WorkFacade;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Lays what a plan has people do on them as duties of the case, and follows when they have seen and done it. */
@ApplicationScoped
public class EmergencyDuties {

    /** The code of the duty in my work of whoever has to look back. */
    static final String REVIEW = "EMERGENCY_REVIEW";

    private static final int DAYS_TO_REVIEW = 3;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseRecords cases;

    @Inject
    private DutyHolders holders;

    @Inject
    private EmergencyCalls calls;

    @EJB
    private WorkFacade work;

    void lay(Emergency emergency) {
        CustomerCase theCase = emergency.getCustomerCase();
        if (theCase.getStatus() == StageKind.CLOSED) {
            return;
        }
        Act act = cases.ofSystem(theCase);
        for (EmergencyPlanDuty planned : emergency.getPlan().getDuties()) {
            DutyHolders.Holder holder = holder(planned, theCase);
            CaseTask task = ExtraDuties.lay(
                    theCase,
                    act,
                    new ExtraDuty(
                            EmergencyDuty.CODE,
                            planned.getWhat(),
                            holder.role(),
                            holder.unit(),
                            holder.person(),
                            emergency.getStartedAt().plus(Duration.ofMinutes(planned.getMinutes())),
                            null,
                            false));
            em.persist(task);
            em.persist(new EmergencyDuty(emergency, task));
        }
    }

    /** Where nobody holds the role, those who answer for the case owe it. */
    private DutyHolders.Holder holder(EmergencyPlanDuty planned, CustomerCase theCase) {
        if (planned.getPerson() != null) {
            return holders.of("duties", planned.getPerson());
        }
        OrgUnit unit = planned.getUnit() == null ? theCase.getUnit() : planned.getUnit();
        return holders.nearest(planned.getRole(), unit)
                .orElseGet(() -> new DutyHolders.Holder(theCase.getRole(), theCase.getUnit(), theCase.getPerson()));
    }

    void acknowledge(Emergency emergency, long dutyId, Person me) {
        EmergencyDuty duty = require(emergency, dutyId);
        CaseTask task = duty.getTask();
        if (task.getPerson() == null) {
            work.take(task.getId(), task.getVersion());
        } else if (!task.getPerson().equals(me)) {
            throw new BusinessRuleException(
                    "casework.error.taken", task.getPerson().getName());
        }
        if (!task.isOpen()) {
            throw new BusinessRuleException("casework.error.taskNotOpen");
        }
        seen(duty, me);
    }

    private void seen(EmergencyDuty duty, Person by) {
        Act act = cases.ofSystem(duty.getTask().getCustomerCase());
        if (duty.acknowledge(by, act.at())) {
            calls.log(
                    duty.getEmergency(),
                    EmergencyEntryKind.DUTY_SEEN,
                    by,
                    duty.getTask().getTitle());
        }
    }

    void complete(Emergency emergency, long dutyId, String result) {
        CaseTask task = require(emergency, dutyId).getTask();
        work.complete(task.getId(), task.getVersion(), null, result);
    }

    private EmergencyDuty require(Emergency emergency, long dutyId) {
        EmergencyDuty duty = em.find(EmergencyDuty.class, dutyId);
        if (duty == null || !duty.getEmergency().equals(emergency)) {
            throw new NotFoundException("task", dutyId);
        }
        return duty;
    }

    /** Wherever somebody does it. */
    void follow(@Observes DutyDone done) {
        em.createQuery("select d from EmergencyDuty d where d.task = :task", EmergencyDuty.class)
                .setParameter("task", done.task())
                .getResultStream()
                .forEach(duty -> {
                    Person by = done.act().actor();
                    seen(duty, by);
                    calls.log(
                            duty.getEmergency(),
                            EmergencyEntryKind.DUTY_DONE,
                            by,
                            said(done.task().getTitle(), done.task().getNote()));
                });
    }

    private static String said(String what, String result) {
        String text = what + " — " + result;
        return text.length() <= 2000 ? text : text.substring(0, 2000);
    }

    void requireNoneOpen(Emergency emergency) {
        List<String> open = em.createQuery(
                        "select t.title from EmergencyDuty d join d.task t where d.emergency = :emergency and t.state = :open order by t.dueAt",
                        String.class)
                .setParameter("emergency", emergency)
                .setParameter("open", TaskState.OPEN)
                .getResultList();
        if (!open.isEmpty()) {
            throw new BusinessRuleException("emergency.error.dutiesOpen", open.size(), open.get(0));
        }
    }

    /** Those who answer for the case look back within a few working days. */
    void oweReview(Emergency emergency) {
        CustomerCase theCase = emergency.getCustomerCase();
        if (theCase.getStatus() == StageKind.CLOSED || review(theCase) != null) {
            return;
        }
        Act act = cases.ofSystem(theCase);
        WorkingTime time = act.calendars().of(theCase.getUnit());
        LocalDate day = LocalDate.ofInstant(act.at(), time.zone());
        for (int left = DAYS_TO_REVIEW; left > 0; left--) {
            day = time.nextWorkingDay(day);
        }
        em.persist(ExtraDuties.lay(
                theCase,
                act,
                new ExtraDuty(
                        REVIEW,
                        null,
                        theCase.getRole(),
                        theCase.getUnit(),
                        theCase.getPerson(),
                        ExtraDuty.endOf(day, time),
                        ExtraDuty.warningBefore(day, time, act.at()),
                        true)));
    }

    void reviewed(Emergency emergency) {
        CaseTask owed = review(emergency.getCustomerCase());
        if (owed != null) {
            ExtraDuties.fulfil(cases.act(emergency.getCustomerCase()), owed, null);
        }
    }

    private static CaseTask review(CustomerCase theCase) {
        return theCase.getTasks().stream()
                .filter(task ->
                        task.isOpen() && task.isExtra() && task.getDuty().equals(REVIEW))
                .findFirst()
                .orElse(null);
    }
}

package cn.kexin.crm.ejb.emergency.internal;

import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.emergency.Emergency;
import cn.kexin.crm.domain.emergency.EmergencyDuty;
import cn.kexin.crm.domain.emergency.EmergencyEntry;
import cn.kexin.crm.domain.emergency.EmergencyEntryKind;
import cn.kexin.crm.domain.emergency.EmergencyPlan;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.emergency.EmergencyPlanRow;
import cn.kexin.crm.ejb.emergency.EmergencyRow;
import cn.kexin.crm.ejb.emergency.EmergencyView;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;

/** Reads emergencies. */
@ApplicationScoped
public class EmergencyQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private EmergencyAccess access;

    @Inject
    private EmergencyImprovements improvements;

    @Inject
    private CaseAccess cases;

    /** @param category of the emergency; null for the case's own */
    List<EmergencyPlanRow> offered(CustomerCase theCase, String category) {
        String wanted = category == null || category.isBlank() ? theCase.getCategory() : category;
        return em
                .createQuery(
                        """
                        select distinct p from EmergencyPlan p left join fetch p.steps s left join fetch s.person \
                        where p.active = :on order by p.name""",
                        EmergencyPlan.class)
                .setParameter("on", true)
                .setHint("eclipselink.batch", "p.steps.person")
                .setHint("eclipselink.batch", "p.duties.person")
                .setHint("eclipselink.batch", "p.duties.unit")
                .getResultList()
                .stream()
                .filter(plan -> plan.covers(theCase.getType(), wanted, theCase.getPriority()))
                .sorted(Comparator.comparing(EmergencyPlan::closeness)
                        .reversed()
                        .thenComparing(EmergencyPlan::getName))
                .map(EmergencyPlanBean::row)
                .toList();
    }

    /** @throws NotFoundException when there is no such plan that may be started */
    EmergencyPlan startable(long planId) {
        EmergencyPlan plan = em.find(EmergencyPlan.class, planId);
        if (plan == null || !plan.isActive()) {
            throw new NotFoundException("emergencyPlan", planId);
        }
        return plan;
    }

    /** @return the emergency with what its page shows of it; one statement */
    Emergency whole(long id) {
        return em.createQuery(
                        """
                        select e from Emergency e join fetch e.plan join fetch e.customerCase left join fetch e.acknowledgedBy \
                        left join fetch e.reviewedBy where e.id = :id""",
                        Emergency.class)
                .setParameter("id", id)
                .setHint("eclipselink.join-fetch", "e.customerCase.unit")
                .getSingleResult();
    }

    /** @return those of the case that the viewer sees; one statement, for the page of a case asks it each time */
    List<EmergencyRow> ofCase(long caseId, Viewer viewer) {
        Conditions where = new Conditions().and("column('case_id', e) = :theCase", "theCase", caseId);
        where.and(access.seen(where, viewer, "e"));
        return where.bind(em.createQuery(
                        """
                        select new cn.kexin.crm.ejb.emergency.EmergencyRow(e.id, p.name, e.state, e.startedAt, e.acknowledgedAt, \
                        e.closedAt) from Emergency e join e.plan p"""
                                + where.where() + " order by e.startedAt desc, e.id desc",
                        EmergencyRow.class))
                .getResultList();
    }

    boolean isSeen(long id, Viewer viewer) {
        Conditions where = new Conditions().and("e.id = :id", "id", id);
        where.and(access.seen(where, viewer, "e"));
        return !where.bind(em.createQuery("select e.id from Emergency e" + where.where(), Long.class))
                .getResultList()
                .isEmpty();
    }

    EmergencyView view(Emergency emergency, Viewer viewer) {
        CustomerCase theCase = emergency.getCustomerCase();
        boolean seesCase = access.seesCase(viewer, theCase.getId());
        List<EmergencyEntry> log = em.createQuery(
                        """
                        select y from EmergencyEntry y left join fetch y.person where y.emergency = :emergency \
                        order by y.occurredAt desc, y.id desc""",
                        EmergencyEntry.class)
                .setParameter("emergency", emergency)
                .getResultList();
        return new EmergencyView(
                emergency.getId(),
                emergency.getVersion(),
                plan(emergency),
                seesCase ? theCase.getId() : null,
                theCase.getNumber(),
                seesCase ? theCase.getSubject() : null,
                emergency.getState(),
                emergency.getStep(),
                emergency.getCallAt(),
                emergency.getStartedAt(),
                emergency.getAcknowledgedAt(),
                name(emergency.getAcknowledgedBy()),
                emergency.minutesToAcknowledge(),
                emergency.getEndedAt(),
                emergency.getReviewedAt(),
                name(emergency.getReviewedBy()),
                emergency.getClosedAt(),
                seesCase ? emergency.getWentWell() : null,
                seesCase ? emergency.getWentBadly() : null,
                emergency.getState().isAtWork() && isCalled(log, viewer),
                seesCase && access.mayLeadSeen(viewer, theCase),
                seesCase ? duties(emergency, viewer) : List.of(),
                seesCase ? improvements.of(emergency, viewer) : List.of(),
                log.stream().map(entry -> line(entry, seesCase)).toList());
    }

    private EmergencyPlanRow plan(Emergency emergency) {
        return EmergencyPlanBean.row(
                em.createQuery(
                                "select distinct p from EmergencyPlan p left join fetch p.steps s left join fetch s.person where p = :plan",
                                EmergencyPlan.class)
                        .setParameter("plan", emergency.getPlan())
                        .getSingleResult(),
                List.of());
    }

    private List<EmergencyView.Duty> duties(Emergency emergency, Viewer viewer) {
        return em
                .createQuery(
                        """
                        select d from EmergencyDuty d join fetch d.task t left join fetch d.acknowledgedBy \
                        where d.emergency = :emergency order by t.dueAt, d.id""",
                        EmergencyDuty.class)
                .setParameter("emergency", emergency)
                .setHint("eclipselink.join-fetch", "d.task.unit")
                .setHint("eclipselink.left-join-fetch", "d.task.person")
                .setHint("eclipselink.left-join-fetch", "d.task.completedBy")
                .getResultList()
                .stream()
                .map(duty -> duty(duty, viewer))
                .toList();
    }

    private EmergencyView.Duty duty(EmergencyDuty duty, Viewer viewer) {
        CaseTask task = duty.getTask();
        return new EmergencyView.Duty(
                duty.getId(),
                task.getTitle(),
                name(task.getPerson()),
                task.getUnit().getName(),
                task.getDueAt(),
                duty.getAcknowledgedAt(),
                name(duty.getAcknowledgedBy()),
                task.isOpen(),
                task.isOpen() ? null : task.getCompletedAt(),
                name(task.getCompletedBy()),
                task.getNote(),
                task.isOpen() && cases.mayDo(viewer, task));
    }

    /** What was written down in words is for those who see the case. */
    private static EmergencyView.Entry line(EmergencyEntry entry, boolean seesCase) {
        return new EmergencyView.Entry(
                entry.getOccurredAt(),
                entry.getKind(),
                name(entry.getPerson()),
                entry.getStep(),
                seesCase ? entry.getNote() : null);
    }

    private static boolean isCalled(List<EmergencyEntry> log, Viewer viewer) {
        boolean called = log.stream()
                .anyMatch(entry -> entry.getKind() == EmergencyEntryKind.CALLED
                        && viewer.actingFor().contains(entry.getPerson().getId()));
        boolean acknowledged = log.stream()
                .anyMatch(entry -> entry.getKind() == EmergencyEntryKind.ACKNOWLEDGED
                        && entry.getPerson().getId() == viewer.personId());
        return called && !acknowledged;
    }

    private static String name(Person person) {
        return person == null ? null : person.getName();
    }
}

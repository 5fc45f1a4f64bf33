package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CaseClock;
import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.ClockView;
import cn.kexin.crm.ejb.casework.TaskView;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts together what the page of one case shows, in the eyes of the signed-in person. */
@ApplicationScoped
public class CaseViews {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CaseAccess access;

    @Inject
    private CaseActs acts;

    @Inject
    private ProcessCatalog catalog;

    @Inject
    private Clock clock;

    CaseView of(CustomerCase theCase) {
        ProcessModel process = catalog.model(theCase);
        boolean workable = access.mayWork(viewer.get(), theCase);
        return new CaseView(
                row(theCase),
                theCase.getDefinition().getRevision(),
                process,
                theCase.getMainStage(),
                theCase.getRole(),
                theCase.getCustomer().getNumber(),
                theCase.getContact() == null ? null : theCase.getContact().getId(),
                theCase.getContact() == null ? null : theCase.getContact().getName(),
                theCase.getDescription(),
                theCase.getChannel(),
                of(theCase.getOwner(), Person::getUsername),
                of(theCase.getOwner(), Person::getName),
                of(theCase.getOpenedBy(), Person::getName),
                theCase.getRespondedAt(),
                theCase.getReassignments(),
                theCase.getReopened(),
                theCase.getExternalId(),
                clocks(theCase),
                tasks(theCase),
                process.transitionsFrom(theCase.getStage()),
                theCase.blockers(process),
                workable,
                workable && theCase.getPerson() == null,
                theCase.getPolicy() == null
                        ? null
                        : ServicePolicyBean.row(theCase.getPolicy(), Map.of(theCase.getType(), process.label())),
                theCase.getProduct(),
                theCase.getRemedyState());
    }

    static CaseRow row(CustomerCase theCase) {
        Customer customer = theCase.getCustomer();
        return new CaseRow(
                theCase.getId(),
                theCase.getVersion(),
                theCase.getNumber(),
                theCase.getDefinition().getId(),
                theCase.getType(),
                theCase.getCategory(),
                customer.getId(),
                customer.getName(),
                customer.getValueClass(),
                customer.isCore(),
                theCase.getSubject(),
                theCase.getPriority(),
                theCase.getStage(),
                theCase.getStatus(),
                theCase.getUnit().getCode(),
                theCase.getUnit().getName(),
                of(theCase.getPerson(), Person::getUsername),
                of(theCase.getPerson(), Person::getName),
                theCase.getOpenedAt(),
                theCase.getDueAt(),
                theCase.getResolvedAt(),
                theCase.getClosedAt());
    }

    private List<ClockView> clocks(CustomerCase theCase) {
        WorkingTime time = acts.workingTime(theCase.getUnit());
        Instant now = clock.instant();
        return theCase.getClocks().stream()
                .sorted(Comparator.comparing(CaseClock::getDueAt))
                .map(c -> new ClockView(
                        c.getCode(),
                        c.getTargetMinutes(),
                        c.getDueAt(),
                        c.getState(),
                        c.isOverdueAt(now),
                        c.minutesLeft(now, time),
                        c.getStoppedAt(),
                        c.getMissedTimes()))
                .toList();
    }

    private List<TaskView> tasks(CustomerCase theCase) {
        return em
                .createQuery(
                        """
                        select t from CaseTask t join fetch t.unit left join fetch t.person left join fetch t.completedBy
                        where t.customerCase = :case order by t.id""",
                        CaseTask.class)
                .setParameter("case", theCase)
                .getResultList()
                .stream()
                .map(this::task)
                .toList();
    }

    private TaskView task(CaseTask task) {
        return new TaskView(
                task.getId(),
                task.getVersion(),
                task.getStage(),
                task.getDuty(),
                task.getTitle(),
                task.isByRecord(),
                task.isMandatory(),
                task.getRole(),
                task.getUnit().getCode(),
                task.getUnit().getName(),
                of(task.getPerson(), Person::getUsername),
                of(task.getPerson(), Person::getName),
                task.getState(),
                task.getOpenedAt(),
                task.getDueAt(),
                task.getCompletedAt(),
                of(task.getCompletedBy(), Person::getName),
                task.getOutcome(),
                task.getNote(),
                task.isOpen() && access.mayDo(viewer.get(), task));
    }

    private static <T> T of(Person person, Function<Person, T> part) {
        return person == null ? null : part.apply(person);
    }
}

package cn.kexin.crm.ejb.remedy.internal;

import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.remedy.CauseCategory;
import cn.kexin.crm.domain.remedy.EffectivenessCheck;
import cn.kexin.crm.domain.remedy.Remedy;
import cn.kexin.crm.domain.remedy.RemedyAction;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.remedy.RemedySummary;
import cn.kexin.crm.ejb.remedy.RemedyView;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** Reads the record of one case. */
@ApplicationScoped
public class RemedyQueries {

    private static final String SUMMARY =
            """
            select r.cause.category, r.cause.conclusion, \
            (select count(o.id) from RemedyAction o where o.remedy = r and o.task.state = :open), \
            (select count(a.id) from RemedyAction a where a.remedy = r and a.task.state <> :cancelled), \
            (select max(k.plannedOn) from EffectivenessCheck k where k.remedy = r and k.task.state = :open) \
            from Remedy r join r.customerCase c""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseAccess access;

    @Inject
    private RemedyStore store;

    /** @return what is written of the case; null for nothing, or when the viewer does not see the case */
    RemedySummary summary(long caseId, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c").and("c.id = :id", "id", caseId);
        where.with("open", TaskState.OPEN).with("cancelled", TaskState.CANCELLED);
        return where.bind(em.createQuery(SUMMARY + where.where(), Object[].class))
                .getResultStream()
                .findFirst()
                .map(row -> new RemedySummary(
                        (CauseCategory) row[0], (String) row[1], (Long) row[2], (Long) row[3], day(row[4])))
                .orElse(null);
    }

    /** What a subquery finds has the database's own type. */
    private static LocalDate day(Object found) {
        return found instanceof Date date ? date.toLocalDate() : (LocalDate) found;
    }

    /** One statement each for the record, its actions and its checks. */
    RemedyView view(CustomerCase theCase, Viewer viewer, boolean writable) {
        Remedy remedy = store.find(theCase).orElse(null);
        return new RemedyView(
                theCase.getId(),
                theCase.getNumber(),
                theCase.getSubject(),
                remedy == null ? 0 : remedy.getVersion(),
                theCase.getRemedyState(),
                cause(remedy),
                remedy == null ? Remedy.USUAL_CHECK_DAYS : remedy.getCheckAfterDays(),
                remedy == null ? null : remedy.getNotNeeded(),
                remedy == null ? List.of() : actions(remedy, viewer),
                remedy == null ? List.of() : checks(remedy, viewer),
                writable);
    }

    private static RemedyView.Cause cause(Remedy remedy) {
        return remedy == null || !remedy.hasCause()
                ? null
                : new RemedyView.Cause(
                        remedy.getCause().getCategory(),
                        remedy.getCause().getWhys(),
                        remedy.getCause().getConclusion(),
                        remedy.getFoundAt(),
                        name(remedy.getFoundBy()));
    }

    private List<RemedyView.Action> actions(Remedy remedy, Viewer viewer) {
        return em
                .createQuery(
                        "select a from RemedyAction a join fetch a.task t where a.remedy = :remedy and t.state <> :cancelled order by a.id",
                        RemedyAction.class)
                .setParameter("remedy", remedy)
                .setParameter("cancelled", TaskState.CANCELLED)
                .setHint("eclipselink.join-fetch", "a.task.unit")
                .setHint("eclipselink.left-join-fetch", "a.task.person")
                .setHint("eclipselink.left-join-fetch", "a.task.completedBy")
                .getResultList()
                .stream()
                .map(action -> action(action, viewer))
                .toList();
    }

    private RemedyView.Action action(RemedyAction action, Viewer viewer) {
        CaseTask task = action.getTask();
        return new RemedyView.Action(
                action.getId(),
                task.getId(),
                action.getKind(),
                task.getTitle(),
                task.getPerson() == null ? null : task.getPerson().getUsername(),
                name(task.getPerson()),
                task.getUnit().getName(),
                task.getDueAt(),
                task.getState(),
                task.getCompletedAt(),
                name(task.getCompletedBy()),
                task.getNote(),
                action.getAttempt(),
                task.isOpen() && access.mayDo(viewer, task));
    }

    private List<RemedyView.Check> checks(Remedy remedy, Viewer viewer) {
        return em
                .createQuery(
                        """
                        select k from EffectivenessCheck k join fetch k.task t left join fetch k.checkedBy \
                        where k.remedy = :remedy and t.state <> :cancelled order by k.id""",
                        EffectivenessCheck.class)
                .setParameter("remedy", remedy)
                .setParameter("cancelled", TaskState.CANCELLED)
                .setHint("eclipselink.join-fetch", "k.task.unit")
                .setHint("eclipselink.left-join-fetch", "k.task.person")
                .getResultList()
                .stream()
                .map(check -> new RemedyView.Check(
                        check.getId(),
                        check.getPlannedOn(),
                        name(check.getTask().getPerson()),
                        check.getTask().getUnit().getName(),
                        check.getResult(),
                        check.getGrounds(),
                        check.getProof(),
                        check.getCheckedAt(),
                        name(check.getCheckedBy()),
                        check.getAttempt(),
                        check.getTask().isOpen() && access.mayDo(viewer, check.getTask())))
                .toList();
    }

    private static String name(Person person) {
        return person == null ? null : person.getName();
    }
}

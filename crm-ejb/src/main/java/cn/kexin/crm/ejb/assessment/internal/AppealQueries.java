package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.Appeal;
import cn.kexin.crm.domain.assessment.AppealState;
import cn.kexin.crm.domain.assessment.AppealedRow;
import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.assessment.AppealView;
import cn.kexin.crm.ejb.assessment.ScorecardAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads appeals. */
@ApplicationScoped
public class AppealQueries {

    private static final String SELECT =
            "select a from Appeal a join fetch a.scorecard s join fetch a.raisedBy left join fetch a.decidedBy";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ScorecardAccess access;

    List<AppealView> of(CardHead card) {
        return em.createQuery(
                        SELECT + " left join fetch a.rows where s.id = :id order by a.raisedAt, a.id", Appeal.class)
                .setParameter("id", card.id())
                .getResultStream()
                .distinct()
                .map(appeal -> view(appeal, card.period(), card.subjectName()))
                .toList();
    }

    Page<AppealView> open(PageRequest page, Viewer viewer) {
        Conditions where =
                access.restrict(new Conditions(), viewer, "s").and("a.state = :open", "open", AppealState.OPEN);
        Long total = where.bind(
                        em.createQuery("select count(a) from Appeal a join a.scorecard s" + where.where(), Long.class))
                .getSingleResult();
        List<Appeal> found = where.bind(
                        em.createQuery(SELECT + where.where() + " order by a.raisedAt, a.id", Appeal.class))
                .setHint("eclipselink.batch", "a.rows")
                .setHint("eclipselink.batch", "a.scorecard.period")
                .setHint("eclipselink.batch", "a.scorecard.unit")
                .setHint("eclipselink.batch", "a.scorecard.person")
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(
                found.stream()
                        .map(appeal -> view(
                                appeal,
                                appeal.getScorecard().getPeriod().getCode(),
                                appeal.getScorecard().subjectName()))
                        .toList(),
                total);
    }

    /** @throws NotFoundException when the viewer may not see its scorecard */
    Appeal get(long id, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "s").and("a.id = :id", "id", id);
        return where.bind(em.createQuery(SELECT + where.where(), Appeal.class)).getResultList().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("appeal", id));
    }

    long openOn(Scorecard card) {
        return em.createQuery("select count(a) from Appeal a where a.scorecard = :card and a.state = :open", Long.class)
                .setParameter("card", card)
                .setParameter("open", AppealState.OPEN)
                .getSingleResult();
    }

    /** @return the number of a row about which there was an appeal already; a case is appealed once, whichever row says it */
    Optional<String> firstAppealed(Scorecard card, String measure, Collection<AppealedRow> rows) {
        return em.createQuery(
                        """
                        select r.number from Appeal a join a.rows r where a.scorecard = :card and a.measure = :measure \
                        and r.number in :numbers order by r.number""",
                        String.class)
                .setParameter("card", card)
                .setParameter("measure", measure)
                .setParameter(
                        "numbers", rows.stream().map(AppealedRow::getNumber).toList())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static AppealView view(Appeal a, String period, String subject) {
        return new AppealView(
                a.getId(),
                a.getVersion(),
                a.getScorecard().getId(),
                period,
                subject,
                a.getMeasure(),
                a.getRequest(),
                a.getRows().stream().map(AppealedRow::getNumber).sorted().toList(),
                a.getRows().stream().map(AppealedRow::getRowId).sorted().toList(),
                a.getReason(),
                a.getState(),
                name(a.getRaisedBy()),
                a.getRaisedAt(),
                a.getDecision(),
                name(a.getDecidedBy()),
                a.getDecidedAt());
    }

    private static String name(Person person) {
        return person == null ? null : person.getName();
    }
}

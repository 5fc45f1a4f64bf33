package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.AssessmentPeriod;
import cn.kexin.crm.domain.assessment.Measured;
import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.ejb.assessment.MeasureRun;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import cn.kexin.crm.ejb.assessment.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps of computing a period, each a transaction; the last one writes all figures at once or none. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Computation {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Measures measures;

    @Inject
    private Windows windows;

    @Inject
    private Assessed assessed;

    /** @return the codes of the period's measures, in the scheme's order */
    public List<String> measuresOf(long periodId) {
        return period(periodId).getScheme().getIndicators().stream()
                .map(indicator -> indicator.getMeasure())
                .toList();
    }

    public MeasureRun begin(long periodId, Instant asOf) {
        AssessmentPeriod period = period(periodId);
        return new MeasureRun(windows.of(period.getFirstDay(), period.getLastDay(), asOf));
    }

    /** In a transaction too: what a query outside one reads with is closed when whoever asked for the computation goes. */
    public List<MeasuredFigure> measure(String code, MeasureRun run) {
        return measures.get(code).compute(run);
    }

    /** Writes the figures onto the cards, new ones for subjects that had none, and ranks them. */
    public void write(long periodId, List<MeasuredFigure> figures, Instant asOf) {
        AssessmentPeriod period = period(periodId);
        Map<Long, OrgUnit> units = assessed.units(period.getScheme());
        Map<Long, Person> persons = assessed.persons(period.getScheme());
        Map<Subject, Map<String, Measured>> measured = Assessed.bySubject(figures, units.keySet(), persons.keySet());
        Map<Subject, Scorecard> cards = cards(period);
        List<Scorecard> missing = measured.keySet().stream()
                .filter(subject -> !cards.containsKey(subject))
                .map(subject -> newCard(period, subject, units, persons))
                .toList();
        missing.forEach(card -> cards.put(subjectOf(card), card));
        cards.forEach((subject, card) -> card.measure(measures.kinds(), measured.getOrDefault(subject, Map.of())));
        Ranking.rank(cards.values());
        store(missing);
        period.computed(asOf);
    }

    private static Scorecard newCard(
            AssessmentPeriod period, Subject subject, Map<Long, OrgUnit> units, Map<Long, Person> persons) {
        Person person = subject.type() == SubjectType.PERSON ? persons.get(subject.id()) : null;
        return new Scorecard(period, person == null ? units.get(subject.id()) : person.getUnit(), person);
    }

    private void store(List<Scorecard> cards) {
        try (CardBatch batch = new CardBatch(em.unwrap(Connection.class))) {
            for (Scorecard card : cards) {
                batch.add(card);
            }
            batch.write();
        } catch (SQLException e) {
            throw new IllegalStateException("The cards could not be stored", e);
        }
    }

    private static Subject subjectOf(Scorecard card) {
        return new Subject(card.getSubjectType(), card.getSubjectId());
    }

    private Map<Subject, Scorecard> cards(AssessmentPeriod period) {
        Map<Subject, Scorecard> cards = new HashMap<>();
        em.createQuery("select s from Scorecard s where s.period = :period order by s.id", Scorecard.class)
                .setParameter("period", period)
                .setHint("eclipselink.batch", "s.figures")
                .setHint("eclipselink.batch", "s.marks")
                .setHint("eclipselink.batch", "s.unit")
                .getResultList()
                .forEach(card -> cards.put(subjectOf(card), card));
        return cards;
    }

    /** The first computation did not reach its end. */
    public void abandon(long periodId) {
        period(periodId).computationAbandoned();
    }

    private AssessmentPeriod period(long id) {
        return em.find(AssessmentPeriod.class, id);
    }
}

package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.Appeal;
import cn.kexin.crm.domain.assessment.AppealedRow;
import cn.kexin.crm.domain.assessment.AssessmentPeriod;
import cn.kexin.crm.domain.assessment.Scorecard;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.assessment.EvidenceCorrection;
import cn.kexin.crm.ejb.assessment.Measure;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.MeasuredRow;
import cn.kexin.crm.ejb.assessment.RaiseAppeal;
import cn.kexin.crm.ejb.assessment.RowQuery;
import cn.kexin.crm.ejb.assessment.Subject;
import cn.kexin.crm.ejb.shared.BackgroundJobs;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;

/** Takes appeals in and carries decisions out. */
@ApplicationScoped
public class AppealDesk {

    private static final PageRequest ONE = new PageRequest(0, 1, null);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Measures measures;

    @Inject
    private Windows windows;

    @Inject
    private AppealQueries appeals;

    @Inject
    private EvidenceCorrection evidence;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private AppealNews news;

    @Inject
    private Clock clock;

    long raise(Scorecard card, RaiseAppeal command, Person by) {
        card.getPeriod().requireReview();
        Measure measure = measures.get(command.measure());
        if (!measure.appeals().contains(command.request())) {
            throw BusinessRuleException.onField("request", "assessment.error.notCorrectable", command.request());
        }
        MeasureWindow window = window(card.getPeriod());
        Subject subject = new Subject(card.getSubjectType(), card.getSubjectId());
        List<AppealedRow> rows = new LinkedHashSet<>(command.rows())
                .stream().map(id -> behind(measure, window, subject, id)).toList();
        appeals.firstAppealed(card, command.measure(), rows).ifPresent(number -> {
            throw BusinessRuleException.onField("rows", "assessment.error.rowAppealed", number);
        });
        Appeal appeal =
                new Appeal(card, command.measure(), command.request(), rows, command.reason(), by, clock.instant());
        em.persist(appeal);
        news.asked(appeal);
        return appeal.getId();
    }

    private MeasureWindow window(AssessmentPeriod period) {
        return windows.of(period.getFirstDay(), period.getLastDay(), period.getFiguresAsOf());
    }

    private static AppealedRow behind(Measure measure, MeasureWindow window, Subject subject, long rowId) {
        return measure.rows(new RowQuery(window, subject, false, null, rowId), ONE).rows().stream()
                .filter(MeasuredRow::evidence)
                .map((MeasuredRow row) -> new AppealedRow(row.rowId(), row.number()))
                .findFirst()
                .orElseThrow(() -> BusinessRuleException.onField("rows", "assessment.error.rowNotBehindFigure", rowId));
    }

    /** Corrects the evidence and has the figures computed anew, once this is committed. */
    void accept(Appeal appeal, String reason, Person by) {
        appeal.accept(reason, by, clock.instant());
        appeal.getRows().forEach(row -> evidence.correct(row.getRowId(), appeal.getRequest(), reason));
        settle(appeal);
        AssessmentPeriod period = appeal.getScorecard().getPeriod();
        period.startComputing();
        jobs.submit(AssessmentJob.KIND, String.valueOf(period.getId()), null, by.getId());
    }

    void reject(Appeal appeal, String reason, Person by) {
        appeal.reject(reason, by, clock.instant());
        settle(appeal);
    }

    private void settle(Appeal appeal) {
        news.decided(appeal);
        em.flush();
        if (appeals.openOn(appeal.getScorecard()) == 0) {
            appeal.getScorecard().appealsSettled();
        }
    }
}

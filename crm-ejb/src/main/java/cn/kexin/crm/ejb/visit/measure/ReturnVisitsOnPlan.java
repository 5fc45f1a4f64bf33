package cn.kexin.crm.ejb.visit.measure;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.BySubject;
import cn.kexin.crm.ejb.assessment.Measure;
import cn.kexin.crm.ejb.assessment.MeasureRun;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import cn.kexin.crm.ejb.assessment.MeasuredRow;
import cn.kexin.crm.ejb.assessment.RowQuery;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/**
 * Of the return visits whose last day lies in the period, the share that was made by that day. Those that were dropped do
 * not count, nor those whose last day has not come and that are not made yet. The figure is that of the moment of computing.
 */
@ApplicationScoped
public class ReturnVisitsOnPlan implements Measure {

    private static final String MET = "(a.done_on is not null and a.done_on <= a.due_on)";
    private static final String DUE = "cast(a.due_on as timestamp with time zone)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyZone zone;

    @Override
    public String code() {
        return "RETURN_VISITS_ON_PLAN";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.SHARE;
    }

    @Override
    public Direction direction() {
        return Direction.HIGHER_IS_BETTER;
    }

    @Override
    public List<MeasuredFigure> compute(MeasureRun run) {
        return BySubject.statement(
                        "sum(case when b.met then 1 else 0 end), count(*)", MET + " as met", "a", due(run.window()))
                .rows(em)
                .stream()
                .map(row -> MeasuredFigure.share(
                        code(), BySubject.subject(row), ((Number) row[2]).longValue(), ((Number) row[3]).longValue()))
                .toList();
    }

    @Override
    public Page<MeasuredRow> rows(RowQuery query, PageRequest page) {
        return VisitRows.page(em, "visit", "a.number", "a.reason", DUE, MET, due(query.window()), query, page);
    }

    private MeasureSql due(MeasureWindow window) {
        LocalDate today = LocalDate.ofInstant(window.asOf(), zone.get());
        return new MeasureSql()
                .add(
                        " from return_visit a left join person p on p.id = a.person_id where a.planned_at <= ?"
                                + " and a.due_on >= ? and a.due_on <= ?",
                        window.asOf(),
                        Date.valueOf(window.from()),
                        Date.valueOf(window.to()))
                .add(" and a.state <> 'DROPPED' and (a.done_on is not null or a.due_on < ?)", Date.valueOf(today));
    }
}

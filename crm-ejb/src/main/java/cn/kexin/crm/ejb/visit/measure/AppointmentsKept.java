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
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Of the appointments agreed for the period, the share that we kept: somebody was there in time, and it was not moved by us
 * after the customer had confirmed. Those that the customer cancelled do not count; those that are over without a result, or
 * that we cancelled, were not kept. The figure is that of the moment of computing.
 */
@ApplicationScoped
public class AppointmentsKept implements Measure {

    private static final String KEPT = "coalesce(a.kept, false)";

    @PersistenceContext
    private EntityManager em;

    @Override
    public String code() {
        return "APPOINTMENTS_KEPT";
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
                        "sum(case when b.held then 1 else 0 end), count(*)", KEPT + " as held", "a", due(run.window()))
                .rows(em)
                .stream()
                .map(row -> MeasuredFigure.share(
                        code(), BySubject.subject(row), ((Number) row[2]).longValue(), ((Number) row[3]).longValue()))
                .toList();
    }

    @Override
    public Page<MeasuredRow> rows(RowQuery query, PageRequest page) {
        return VisitRows.page(
                em, "appointment", "a.number", "a.subject", "a.starts_at", KEPT, due(query.window()), query, page);
    }

    private static MeasureSql due(MeasureWindow window) {
        return new MeasureSql()
                .add(
                        " from appointment a join org_unit u on u.id = a.unit_id join work_calendar w on w.id = u.calendar_id"
                                + " left join person p on p.id = a.person_id where a.arranged_at <= ? and a.ends_at <= ?",
                        window.asOf(),
                        window.asOf())
                .add(" and not (a.status = 'CANCELLED' and a.kept is null)")
                .within(window, "a.starts_at", "w.zone");
    }
}

package cn.kexin.crm.ejb.customer.measure;

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
import java.time.Instant;
import java.util.List;

/**
 * Of the facts expected of every customer (phone, e-mail, region, industry, source), the share that is filled in, over the
 * customers a unit or person looks after and that were in the archive when the period ended. The archive is kept current
 * and not append-only: the figure is that of the moment of computing, and stays on the scorecard as it was then.
 */
@ApplicationScoped
public class ArchiveCompleteness implements Measure {

    private static final int EXPECTED = 5;

    private static final String FILLED =
            """
            (case when c.phone is null then 0 else 1 end + case when c.email is null then 0 else 1 end \
            + case when c.region is null then 0 else 1 end + case when c.industry is null then 0 else 1 end \
            + case when c.source is null then 0 else 1 end)""";

    private static final String COLUMNS =
            "c.owner_unit_id as unit_id, c.owner_person_id as person_id, " + FILLED + " as filled";

    private static final String SELECT = "select c.id, c.id, c.number, c.name, c.updated_at, c.created_at, p.name, "
            + FILLED + " = " + EXPECTED + ", " + FILLED + ", cast(null as varchar(1))";

    @PersistenceContext
    private EntityManager em;

    @Override
    public String code() {
        return "ARCHIVE_COMPLETENESS";
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
        return BySubject.statement("sum(b.filled), count(*)", COLUMNS, kept(run.window())).rows(em).stream()
                .map(row -> MeasuredFigure.share(
                        code(),
                        BySubject.subject(row),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue() * EXPECTED))
                .toList();
    }

    @Override
    public Page<MeasuredRow> rows(RowQuery query, PageRequest page) {
        MeasureSql where = kept(query.window());
        if (query.recordedAfter() != null) {
            where.add(" and c.created_at > ?", query.recordedAfter());
        }
        if (query.onlyMissed()) {
            where.add(" and " + FILLED + " < " + EXPECTED);
        }
        return CustomerRows.page(em, SELECT, where, "c.id", "c.owner_unit_id", "c.owner_person_id", query, page);
    }

    private static MeasureSql kept(MeasureWindow window) {
        Instant end =
                window.zones().stream().map(window::end).max(Instant::compareTo).orElseThrow();
        return new MeasureSql()
                .add(
                        " from customer c left join person p on p.id = c.owner_person_id where c.created_at <= ?",
                        window.asOf())
                .add(" and c.created_at < ? and c.status = 'ACTIVE'", end);
    }
}

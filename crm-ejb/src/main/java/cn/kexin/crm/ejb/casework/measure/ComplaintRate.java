package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.domain.assessment.SubjectType;
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
import java.util.Set;

/**
 * Complaints taken in during the period for every hundred active customers, of the customers that a unit or person looks
 * after (S2 3.3, complaints and emergencies; S0 4.3 assessment of the daily customer work). A customer is active who was
 * in touch with us, or had a case of any type, a project among them, opened or still open, within the twelve months up to
 * the end of the period; so every customer with a complaint is active. Who looks after a customer is not kept append-only:
 * the figure is that of the moment of computing, and stays on the scorecard as it was then.
 */
@ApplicationScoped
public class ComplaintRate implements Measure {

    private static final String COLUMNS =
            """
            k.owner_unit_id as unit_id, k.owner_person_id as person_id, coalesce(q.complaints, 0) as complaints""";

    @PersistenceContext
    private EntityManager em;

    @Override
    public String code() {
        return "COMPLAINT_RATE";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.PER_HUNDRED;
    }

    @Override
    public Direction direction() {
        return Direction.LOWER_IS_BETTER;
    }

    @Override
    public Set<AppealRequest> appeals() {
        return Set.of(AppealRequest.EXCLUDE);
    }

    @Override
    public List<MeasuredFigure> compute(MeasureRun run) {
        MeasureSql rows = new MeasureSql()
                .add(" from customer k join (")
                .add(ActiveCustomers.of(run.window()))
                .add(") a on a.customer_id = k.id left join (select c.customer_id, count(*) as complaints")
                .add(complaints(run.window(), ""))
                .add(" group by c.customer_id) q on q.customer_id = k.id");
        return BySubject.statement("sum(b.complaints), count(*)", COLUMNS, rows).rows(em).stream()
                .map(row -> MeasuredFigure.perHundred(
                        code(), BySubject.subject(row), ((Number) row[2]).longValue(), ((Number) row[3]).longValue()))
                .toList();
    }

    /** The complaints, then the active customers, each of whom only counts. */
    @Override
    public Page<MeasuredRow> rows(RowQuery query, PageRequest page) {
        String owner = query.subject().type() == SubjectType.UNIT ? "k.owner_unit_id" : "k.owner_person_id";
        MeasureSql all = new MeasureSql()
                .add("select e.id as row_id, c.id as target_id, c.number as number, c.subject as title,")
                .add(" e.occurred_at as happened_at, e.recorded_at as noted_at, p.name as person_name,")
                .add(" e.corrects_seq as corrects, e.note as note, 1 as complaint")
                .add(complaints(query.window(), " left join person p on p.id = k.owner_person_id"))
                .add(" and " + owner + " = ?", query.subject().id());
        if (!query.onlyMissed()) {
            all.add(" union all select k.id, k.id, k.number, k.name, a.last_at, null, p.name, null, null, 0")
                    .add(" from customer k join (")
                    .add(ActiveCustomers.of(query.window()))
                    .add(") a on a.customer_id = k.id left join person p on p.id = k.owner_person_id")
                    .add(" where " + owner + " = ?", query.subject().id());
        }
        return ComplaintRows.page(em, all, query, page);
    }

    private static MeasureSql complaints(MeasureWindow window, String furtherJoins) {
        return EffectiveRows.opened(
                window,
                EffectiveRows.from(
                        "k.owner_unit_id",
                        " join customer_case c on c.id = e.case_id and c.type = 'COMPLAINT'"
                                + " join customer k on k.id = c.customer_id" + furtherJoins));
    }
}

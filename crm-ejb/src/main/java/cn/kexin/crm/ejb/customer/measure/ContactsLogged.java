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
import java.util.List;

/** How many touches with customers in the period were logged, by whom and in which unit. */
@ApplicationScoped
public class ContactsLogged implements Measure {

    private static final String FROM =
            """
            \sfrom interaction i join customer c on c.id = i.customer_id join org_unit u on u.id = i.unit_id \
            join work_calendar w on w.id = u.calendar_id left join person p on p.id = i.person_id""";

    private static final String SELECT =
            """
            select i.id, c.id, c.number, c.name, i.occurred_at, i.recorded_at, p.name, cast(null as boolean), \
            cast(1 as int), i.summary""";

    @PersistenceContext
    private EntityManager em;

    @Override
    public String code() {
        return "CONTACTS_LOGGED";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.COUNT;
    }

    @Override
    public Direction direction() {
        return Direction.HIGHER_IS_BETTER;
    }

    @Override
    public List<MeasuredFigure> compute(MeasureRun run) {
        return BySubject.statement("count(*)", "i.id", "i", counted(run.window())).rows(em).stream()
                .map(row -> MeasuredFigure.count(code(), BySubject.subject(row), ((Number) row[2]).longValue()))
                .toList();
    }

    @Override
    public Page<MeasuredRow> rows(RowQuery query, PageRequest page) {
        MeasureSql where = counted(query.window());
        if (query.recordedAfter() != null) {
            where.add(" and i.recorded_at > ?", query.recordedAfter());
        }
        if (query.onlyMissed()) {
            where.add(" and 1 = 0");
        }
        return CustomerRows.page(em, SELECT, where, "i.id", "i.unit_id", "i.person_id", query, page);
    }

    private static MeasureSql counted(MeasureWindow window) {
        return new MeasureSql()
                .add(FROM + " where i.corrects_id is null and i.recorded_at <= ?", window.asOf())
                .within(window, "i.occurred_at", "w.zone");
    }
}

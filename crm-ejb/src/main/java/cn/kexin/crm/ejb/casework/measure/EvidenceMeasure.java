package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.ejb.assessment.Measure;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.MeasuredRow;
import cn.kexin.crm.ejb.assessment.RowQuery;
import cn.kexin.crm.ejb.shared.Instants;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** A measure whose rows are rows of evidence, each of a case. */
public abstract class EvidenceMeasure implements Measure {

    /** Joined to read a row; a case nobody had taken has no person. */
    private static final String CASE_AND_PERSON =
            " join customer_case c on c.id = e.case_id left join person p on p.id = ";

    private static final String COLUMNS =
            """
            select e.id, c.id, c.number, c.subject, e.occurred_at, e.recorded_at, p.name, %s, %s, e.corrects_seq, e.note""";

    @PersistenceContext
    protected EntityManager em;

    /** @return {@code from … where …}: the rows that count, as {@code e} */
    protected abstract MeasureSql effective(MeasureWindow window, String furtherJoins);

    /** @return SQL that tells whether the row met what was expected; null where rows only count */
    protected abstract String met();

    /** @return SQL for what the row adds, in the measure's terms; null for nothing */
    protected abstract String amount();

    /** @return the column with the unit that a row counts for */
    protected String unit() {
        return "e.unit_id";
    }

    /** @return the column with the person that a row counts for */
    protected String person() {
        return "e.person_id";
    }

    /**
     * @param furtherJoins of what the rows' measure needs besides
     * @return the rows, as {@code e}, of which each is the resolution of a case that counts: the last one, unless the case
     *     was reopened afterwards
     */
    protected static MeasureSql resolved(MeasureWindow window, String furtherJoins) {
        return EffectiveRows.resolved(window, furtherJoins);
    }

    @Override
    public Set<AppealRequest> appeals() {
        return Set.of(AppealRequest.EXCLUDE);
    }

    @Override
    public Page<MeasuredRow> rows(RowQuery query, PageRequest page) {
        String met = sqlOf(met());
        String subject = query.subject().type() == SubjectType.UNIT ? unit() : person();
        MeasureSql where =
                EffectiveRows.narrow(effective(query.window(), CASE_AND_PERSON + person()), query, met, subject);
        MeasureSql select = new MeasureSql()
                .add(COLUMNS.formatted(met, sqlOf(amount())))
                .add(where)
                .add(" order by case when " + met + " then 1 else 0 end, e.occurred_at desc, e.id")
                .add(" offset ? rows fetch first ? rows only", page.first(), page.size());
        List<MeasuredRow> rows =
                select.rows(em).stream().map(EvidenceMeasure::row).toList();
        return Page.of(rows, page, () -> ((Number) new MeasureSql()
                        .add("select count(*)")
                        .add(where)
                        .on(em)
                        .getSingleResult())
                .longValue());
    }

    private static String sqlOf(String expression) {
        return expression == null ? "null" : expression;
    }

    private static MeasuredRow row(Object[] column) {
        return new MeasuredRow(
                ((Number) column[0]).longValue(),
                MeasuredRow.CASE,
                ((Number) column[1]).longValue(),
                (String) column[2],
                (String) column[3],
                Instants.of(column[4]),
                Instants.of(column[5]),
                (String) column[6],
                (Boolean) column[7],
                column[8] == null ? null : new BigDecimal(column[8].toString()),
                column[9] != null,
                (String) column[10]);
    }
}

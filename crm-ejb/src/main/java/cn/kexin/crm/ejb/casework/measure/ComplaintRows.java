package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasuredRow;
import cn.kexin.crm.ejb.assessment.RowQuery;
import cn.kexin.crm.ejb.shared.Instants;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Pages complaints and the customers that they are counted against. */
final class ComplaintRows {

    private static final String COLUMNS =
            """
            select x.row_id, x.target_id, x.number, x.title, x.happened_at, x.noted_at, x.person_name, x.corrects, x.note, \
            x.complaint""";

    private ComplaintRows() {}

    /** @param all a statement with these columns; {@code complaint} is 1 or 0 */
    static Page<MeasuredRow> page(EntityManager em, MeasureSql all, RowQuery query, PageRequest page) {
        MeasureSql where = new MeasureSql().add(" from (").add(all).add(") x where x.row_id is not null");
        if (query.recordedAfter() != null) {
            where.add(" and x.noted_at > ?", query.recordedAfter());
        }
        if (query.rowId() != null) {
            where.add(" and x.row_id = ?", query.rowId());
        }
        List<MeasuredRow> rows = new MeasureSql()
                        .add(COLUMNS)
                        .add(where)
                        .add(
                                " order by 10 desc, 5 desc, 1 offset ? rows fetch first ? rows only",
                                page.first(),
                                page.size())
                        .rows(em)
                        .stream()
                        .map(ComplaintRows::row)
                        .toList();
        return Page.of(rows, page, () -> ((Number) new MeasureSql()
                        .add("select count(*)")
                        .add(where)
                        .on(em)
                        .getSingleResult())
                .longValue());
    }

    private static MeasuredRow row(Object[] column) {
        boolean complaint = ((Number) column[9]).intValue() == 1;
        return new MeasuredRow(
                ((Number) column[0]).longValue(),
                complaint ? MeasuredRow.CASE : "customer",
                ((Number) column[1]).longValue(),
                (String) column[2],
                (String) column[3],
                Instants.of(column[4]),
                Instants.of(column[5]),
                (String) column[6],
                complaint ? Boolean.FALSE : null,
                null,
                column[7] != null,
                (String) column[8]);
    }
}

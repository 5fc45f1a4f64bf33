package cn.kexin.crm.ejb.customer.measure;

import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasuredRow;
import cn.kexin.crm.ejb.assessment.RowQuery;
import cn.kexin.crm.ejb.shared.Instants;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;

/** Pages the rows behind a figure of the archive, each of a customer. */
final class CustomerRows {

    private CustomerRows() {}

    /**
     * @param select id, customer's id, number, name, when it happened, when it was recorded, person, whether it met what was
     *     expected, amount, note
     * @param where {@code from … where …}, not yet narrowed to the subject
     * @param id the column that the rows' ids are in
     */
    static Page<MeasuredRow> page(
            EntityManager em,
            String select,
            MeasureSql where,
            String id,
            String units,
            String persons,
            RowQuery query,
            PageRequest page) {
        String subject = query.subject().type() == SubjectType.UNIT ? units : persons;
        where.add(" and " + subject + " = ?", query.subject().id());
        if (query.rowId() != null) {
            where.add(" and " + id + " = ?", query.rowId());
        }
        List<MeasuredRow> rows = new MeasureSql()
                        .add(select)
                        .add(where)
                        .add(" order by 8, 5 desc, 1 offset ? rows fetch first ? rows only", page.first(), page.size())
                        .rows(em)
                        .stream()
                        .map(CustomerRows::row)
                        .toList();
        return Page.of(rows, page, () -> ((Number) new MeasureSql()
                        .add("select count(*)")
                        .add(where)
                        .on(em)
                        .getSingleResult())
                .longValue());
    }

    private static MeasuredRow row(Object[] column) {
        return new MeasuredRow(
                ((Number) column[0]).longValue(),
                "customer",
                ((Number) column[1]).longValue(),
                (String) column[2],
                (String) column[3],
                Instants.of(column[4]),
                Instants.of(column[5]),
                (String) column[6],
                (Boolean) column[7],
                column[8] == null ? null : new BigDecimal(column[8].toString()),
                false,
                (String) column[9]);
    }
}

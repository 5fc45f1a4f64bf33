package cn.kexin.crm.ejb.visit.measure;

import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasuredRow;
import cn.kexin.crm.ejb.assessment.RowQuery;
import cn.kexin.crm.ejb.shared.Instants;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Pages the rows behind figures of visits. The rows' alias is {@code a}, that of who was responsible {@code p}. */
final class VisitRows {

    private VisitRows() {}

    /**
     * @param type of the rows, as in the page {@code /<type>/view.xhtml}
     * @param moment when it was to happen
     * @param met whether it did as agreed
     * @param from {@code from … where …}
     */
    static Page<MeasuredRow> page(
            EntityManager em,
            String type,
            String number,
            String title,
            String moment,
            String met,
            MeasureSql from,
            RowQuery query,
            PageRequest page) {
        String subject = query.subject().type() == SubjectType.UNIT ? "a.unit_id" : "a.person_id";
        MeasureSql where = new MeasureSql()
                .add(from)
                .add(" and " + subject + " = ?", query.subject().id());
        if (query.recordedAfter() != null) {
            where.add(" and a.finished_at > ?", query.recordedAfter());
        }
        if (query.onlyMissed()) {
            where.add(" and not " + met);
        }
        if (query.rowId() != null) {
            where.add(" and a.id = ?", query.rowId());
        }
        List<MeasuredRow> rows = new MeasureSql()
                        .add("select a.id, " + number + ", " + title + ", " + moment + ", a.finished_at, p.name, "
                                + met)
                        .add(where)
                        .add(" order by 7, 4 desc, 1 offset ? rows fetch first ? rows only", page.first(), page.size())
                        .rows(em)
                        .stream()
                        .map(column -> row(type, column))
                        .toList();
        return Page.of(rows, page, () -> ((Number) new MeasureSql()
                        .add("select count(*)")
                        .add(where)
                        .on(em)
                        .getSingleResult())
                .longValue());
    }

    private static MeasuredRow row(String type, Object[] column) {
        long id = ((Number) column[0]).longValue();
        return new MeasuredRow(
                id,
                type,
                id,
                (String) column[1],
                (String) column[2],
                Instants.of(column[3]),
                Instants.of(column[4]),
                (String) column[5],
                (Boolean) column[6],
                null,
                false,
                null);
    }
}

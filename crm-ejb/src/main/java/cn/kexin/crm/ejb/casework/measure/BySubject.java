package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.Subject;

/** Aggregates rows by unit and by person in one pass over them. */
final class BySubject {

    private BySubject() {}

    /**
     * @param aggregates what to select of each subject, over the columns
     * @param columns columns of {@code e} that the aggregates need
     * @param rows {@code from … where …}
     * @return a statement whose rows are 1 (unit) or 2 (person), the subject's id, and the aggregates
     */
    static MeasureSql statement(String aggregates, String columns, MeasureSql rows) {
        return new MeasureSql()
                .add("select b.kind, b.subject_id, " + aggregates)
                .add(
                        " from (select g.kind, case when g.kind = 1 then r.unit_id else r.person_id end as subject_id, r.*")
                .add(" from (select e.unit_id, e.person_id, " + columns)
                .add(rows)
                .add(") r cross join (values (1), (2)) as g(kind)) b")
                .add(" where b.subject_id is not null group by b.kind, b.subject_id order by b.kind, b.subject_id");
    }

    static Subject subject(Object[] row) {
        long id = ((Number) row[1]).longValue();
        return ((Number) row[0]).intValue() == 1 ? Subject.unit(id) : Subject.person(id);
    }
}

package cn.kexin.crm.ejb.assessment;

/** Aggregates rows by unit and by person in one pass over them. */
public final class BySubject {

    private BySubject() {}

    /**
     * @param aggregates what to select of each subject, over the columns, which belong to {@code b}
     * @param columns further columns that the aggregates need; the rows' alias is in them
     * @param alias alias of the rows; they have the columns {@code unit_id} and {@code person_id}
     * @param rows {@code from … where …}
     * @return a statement whose rows are 1 (unit) or 2 (person), the subject's id, and the aggregates
     */
    public static MeasureSql statement(String aggregates, String columns, String alias, MeasureSql rows) {
        return statement(aggregates, alias + ".unit_id, " + alias + ".person_id, " + columns, rows);
    }

    /**
     * @param columns columns named {@code unit_id} and {@code person_id} and those that the aggregates need
     * @param rows {@code from … where …}
     * @return a statement as that of {@link #statement(String, String, String, MeasureSql)}
     */
    public static MeasureSql statement(String aggregates, String columns, MeasureSql rows) {
        return new MeasureSql()
                .add("select b.kind, b.subject_id, " + aggregates)
                .add(
                        " from (select g.kind, case when g.kind = 1 then r.unit_id else r.person_id end as subject_id, r.*")
                .add(" from (select " + columns)
                .add(rows)
                .add(") r cross join (values (1), (2)) as g(kind)) b")
                .add(" where b.subject_id is not null group by b.kind, b.subject_id order by b.kind, b.subject_id");
    }

    /** @return the subject of a row of the statement */
    public static Subject subject(Object[] row) {
        long id = ((Number) row[1]).longValue();
        return ((Number) row[0]).intValue() == 1 ? Subject.unit(id) : Subject.person(id);
    }
}

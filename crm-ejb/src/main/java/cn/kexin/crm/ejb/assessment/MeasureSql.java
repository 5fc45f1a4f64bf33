package cn.kexin.crm.ejb.assessment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * A native statement put together with its parameters, in the SQL that both databases understand. Measures need medians
 * and grouping that JPQL does not have; values only ever come in as parameters.
 *
 * <pre>{@code
 * new MeasureSql().add("select e.unit_id, count(*) from evidence e join org_unit u on … join work_calendar c on …")
 *         .add(" where e.recorded_at <= ?", window.asOf()).within(window, "e.occurred_at", "c.zone")
 * }</pre>
 */
public final class MeasureSql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** Appends SQL in which each {@code ?} takes one of the values, in order; instants are converted. */
    public MeasureSql add(String sql, Object... values) {
        int from = 0;
        for (Object bound : values) {
            int mark = sql.indexOf('?', from);
            text.append(sql, from, mark).append('?').append(parameters.size() + 1);
            parameters.add(bound instanceof Instant instant ? Timestamp.from(instant) : bound);
            from = mark + 1;
        }
        text.append(sql, from, sql.length());
        return this;
    }

    /** Appends everything of another statement. */
    public MeasureSql add(MeasureSql other) {
        text.append(renumbered(other.text.toString(), parameters.size()));
        parameters.addAll(other.parameters);
        return this;
    }

    /**
     * Appends {@code and …}: the moment lies within the window, read in the zone. The outer bounds come first, so that an
     * index on the moment is used.
     *
     * @param moment the column with the moment
     * @param zone the column with the responsible unit's zone
     */
    public MeasureSql within(MeasureWindow window, String moment, String zone) {
        SortedSet<String> zones = window.zones();
        Instant first =
                zones.stream().map(window::start).min(Instant::compareTo).orElseThrow();
        Instant last = zones.stream().map(window::end).max(Instant::compareTo).orElseThrow();
        add(" and " + moment + " >= ? and " + moment + " < ?", first, last);
        if (zones.size() > 1) {
            String separator = " and (";
            for (String each : zones) {
                add(separator + zone + " = ? and " + moment + " >= ?", each, window.start(each));
                add(" and " + moment + " < ?", window.end(each));
                separator = " or ";
            }
            add(")");
        }
        return this;
    }

    /** @return the statement, ready to run */
    public Query on(EntityManager em) {
        Query query = em.createNativeQuery(text.toString());
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    /** @return the rows, each with its columns */
    @SuppressWarnings("unchecked")
    public List<Object[]> rows(EntityManager em) {
        return on(em).getResultList();
    }

    private static String renumbered(String sql, int by) {
        return java.util.regex.Pattern.compile("\\?(\\d+)")
                .matcher(sql)
                .replaceAll(mark -> "?" + (Integer.parseInt(mark.group(1)) + by));
    }
}

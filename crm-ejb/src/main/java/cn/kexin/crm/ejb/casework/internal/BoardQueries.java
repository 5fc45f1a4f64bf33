package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.ejb.casework.BoardColumn;
import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the case board: the database numbers and counts the cases of each stage, then the rows of the first are read. */
@ApplicationScoped
public class BoardQueries {

    /** More stages than any definition has that people look at on a board. */
    private static final int MOST_STAGES = 20;

    private static final String CHOOSE =
            """
            select c.id, c.stage, sql('count(*) over (partition by ?)', c.stage), \
            sql('row_number() over (partition by ? order by ?, ?)', c.stage, c.dueAt, c.id) as place""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseConditions conditions;

    @Inject
    private CaseQueries queries;

    Map<String, BoardColumn> board(CaseFilter filter, int perStage, Viewer viewer) {
        Map<String, Long> totals = new LinkedHashMap<>();
        Map<String, Integer> shown = new HashMap<>();
        List<Long> ids = new ArrayList<>();
        for (Object[] each : chosen(filter, perStage, viewer)) {
            String stage = (String) each[1];
            totals.put(stage, ((Number) each[2]).longValue());
            if (shown.merge(stage, 1, Integer::sum) <= perStage) {
                ids.add((Long) each[0]);
            }
        }
        Map<String, List<CaseRow>> rows = new HashMap<>();
        queries.rows(ids, viewer).forEach(row -> rows.computeIfAbsent(row.stage(), stage -> new ArrayList<>())
                .add(row));
        Map<String, BoardColumn> columns = new LinkedHashMap<>();
        totals.forEach(
                (stage, total) -> columns.put(stage, new BoardColumn(total, rows.getOrDefault(stage, List.of()))));
        return columns;
    }

    /** @return id, stage, how many are in it: the most urgent of every stage come first */
    private List<Object[]> chosen(CaseFilter filter, int perStage, Viewer viewer) {
        Conditions where = conditions.of(filter, viewer);
        return where.bind(em.createQuery(
                        CHOOSE + CaseConditions.from(filter) + where.where() + " order by place, c.id", Object[].class))
                .setMaxResults(MOST_STAGES * perStage)
                .getResultList();
    }
}

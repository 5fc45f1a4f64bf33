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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the case board by one statement: the database numbers and counts the cases of each stage. */
@ApplicationScoped
public class BoardQueries {

    /** More stages than any definition has that people look at on a board. */
    private static final int MOST_STAGES = 20;

    private static final String SELECT = "select " + CaseQueries.NEW_ROW
            + """
            , sql('count(*) over (partition by ?)', c.stage), \
            sql('row_number() over (partition by ? order by ?, ?)', c.stage, c.dueAt, c.id) as place"""
            + CaseQueries.FROM;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseConditions conditions;

    Map<String, BoardColumn> board(CaseFilter filter, int perStage, Viewer viewer) {
        Conditions where = conditions.of(filter, viewer);
        List<Object[]> found = where.bind(
                        em.createQuery(SELECT + where.where() + " order by place, c.id", Object[].class))
                .setMaxResults(MOST_STAGES * perStage)
                .getResultList();
        Map<String, BoardColumn> columns = new LinkedHashMap<>();
        for (Object[] each : found) {
            CaseRow row = (CaseRow) each[0];
            BoardColumn column = columns.computeIfAbsent(
                    row.stage(), stage -> new BoardColumn(((Number) each[1]).longValue(), new ArrayList<>()));
            if (column.first().size() < perStage) {
                column.first().add(row);
            }
        }
        return columns;
    }
}

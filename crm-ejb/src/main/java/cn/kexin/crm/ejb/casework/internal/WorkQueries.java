package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.OpenDuty;
import cn.kexin.crm.ejb.casework.WorkCounts;
import cn.kexin.crm.ejb.casework.WorkFilter;
import cn.kexin.crm.ejb.casework.WorkGroup;
import cn.kexin.crm.ejb.casework.WorkOverview;
import cn.kexin.crm.ejb.casework.WorkRow;
import cn.kexin.crm.ejb.casework.WorkScope;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads open duties: whose they are, and how urgent by the earlier of their own and their case's deadline. */
@ApplicationScoped
public class WorkQueries {

    private static final String FROM =
            " from CaseTask t join t.customerCase c join c.customer k join t.unit u left join t.person p";

    /** A duty is as urgent as its own deadline or its case's, whichever comes first. */
    private static final String DUE =
            "case when t.dueAt is null then c.dueAt when c.dueAt is null then t.dueAt when t.dueAt < c.dueAt then t.dueAt else c.dueAt end";

    private static final String ROW =
            """
            select new cn.kexin.crm.ejb.casework.OpenDuty(t.id, t.version, t.state, t.duty, t.title, t.stage, \
            c.definition.id, c.id, c.number, c.type, c.category, c.subject, c.priority, c.status, k.id, k.name, \
            k.valueClass, k.core, u.id, u.code, u.name, p.username, p.name, t.openedAt, t.dueAt, c.dueAt)"""
                    + FROM;

    private static final String ORDER = " order by " + DUE + " asc nulls last, t.id";

    private static final String SUMS =
            """
            select count(t), sum(case when c.status = :waiting then 1 else 0 end), \
            sum(case when c.status <> :waiting and (t.dueAt < :now or c.dueAt < :now) then 1 else 0 end), \
            sum(case when c.status <> :waiting and (t.dueAt < :endOfDay or c.dueAt < :endOfDay) then 1 else 0 end)""";

    /** How many of a person's duties the overview looks through for its groups. */
    private static final int LOOKED_THROUGH = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private WorkRows rows;

    /**
     * @param now the moment that divides overdue from due
     * @param endOfDay the end of today for the viewer
     */
    Page<WorkRow> page(WorkFilter filter, PageRequest page, Viewer viewer, Instant now, Instant endOfDay) {
        Conditions where = scope(filter.scope(), viewer);
        if (filter.group() != null) {
            group(where, filter.group(), now, endOfDay);
        }
        where.andIfGiven("c.type = :type", "type", filter.type());
        if (filter.text() != null && !filter.text().isBlank()) {
            where.and(
                    "lower(concat(c.number, ' ', c.subject)) like :text escape '!' or k.searchText like :text escape '!'",
                    "text",
                    Conditions.containing(filter.text().strip()));
        }
        long total = where.bind(em.createQuery("select count(t)" + FROM + where.where(), Long.class))
                .getSingleResult();
        List<OpenDuty> found = where.bind(em.createQuery(ROW + where.where() + ORDER, OpenDuty.class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows.of(found, now), total);
    }

    /** @return the duty's row, seen or not; the caller has checked */
    WorkRow row(long taskId, Instant now) {
        List<OpenDuty> found = em.createQuery(ROW + " where t.id = :id", OpenDuty.class)
                .setParameter("id", taskId)
                .getResultList();
        return rows.of(found, now).get(0);
    }

    /** One statement for own duties, one for the queue, one for working time, and those of {@link #counts}. */
    WorkOverview overview(int perGroup, Viewer viewer, Instant now, Instant endOfDay) {
        List<OpenDuty> mine = first(scope(WorkScope.MINE, viewer), LOOKED_THROUGH);
        List<OpenDuty> queue = first(scope(WorkScope.QUEUE, viewer), perGroup);
        Map<Long, WorkRow> byTask = new HashMap<>();
        rows.of(Stream.concat(mine.stream(), queue.stream()).toList(), now)
                .forEach(row -> byTask.put(row.taskId(), row));
        Map<WorkGroup, List<WorkRow>> groups = new EnumMap<>(WorkGroup.class);
        for (WorkGroup group : WorkGroup.values()) {
            groups.put(
                    group,
                    mine.stream()
                            .filter(duty -> duty.group(now, endOfDay) == group)
                            .limit(perGroup)
                            .map(duty -> byTask.get(duty.taskId()))
                            .toList());
        }
        return new WorkOverview(
                counts(viewer, now, endOfDay),
                groups,
                queue.stream().map(duty -> byTask.get(duty.taskId())).toList());
    }

    private List<OpenDuty> first(Conditions where, int limit) {
        return where.bind(em.createQuery(ROW + where.where() + ORDER, OpenDuty.class))
                .setMaxResults(limit)
                .getResultList();
    }

    WorkCounts counts(Viewer viewer, Instant now, Instant endOfDay) {
        Conditions where = scope(WorkScope.MINE, viewer)
                .with("waiting", StageKind.WAITING)
                .with("now", now)
                .with("endOfDay", endOfDay);
        Object[] sums = where.bind(em.createQuery(SUMS + FROM + where.where(), Object[].class))
                .getSingleResult();
        long all = (Long) sums[0];
        long waiting = orZero(sums[1]);
        long overdue = orZero(sums[2]);
        long byTonight = orZero(sums[3]);
        Map<WorkGroup, Long> mine = new EnumMap<>(WorkGroup.class);
        mine.put(WorkGroup.OVERDUE, overdue);
        mine.put(WorkGroup.TODAY, byTonight - overdue);
        mine.put(WorkGroup.LATER, all - waiting - byTonight);
        mine.put(WorkGroup.WAITING, waiting);
        return new WorkCounts(mine, count(scope(WorkScope.QUEUE, viewer)), count(scope(WorkScope.UNIT, viewer)));
    }

    private static long orZero(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }

    private long count(Conditions where) {
        return where.bind(em.createQuery("select count(t)" + FROM + where.where(), Long.class))
                .getSingleResult();
    }

    private static Conditions scope(WorkScope scope, Viewer viewer) {
        Conditions where = new Conditions().and("t.state = :open", "open", TaskState.OPEN);
        return switch (scope) {
            case MINE -> where.and("column('person_id', t) in :me", "me", viewer.actingFor());
            case QUEUE -> queue(where.and("column('person_id', t) is null"), viewer);
            case UNIT -> where.and("column('unit_id', t) in :units", "units", orNone(viewer.units(Role.DEPT_HEAD)));
        };
    }

    /** A duty waits for those who hold its role in its unit, and for the unit's head. */
    private static Conditions queue(Conditions where, Viewer viewer) {
        List<String> mine = new ArrayList<>(List.of("1 = 0"));
        viewer.unitsByRole().forEach((role, units) -> {
            String name = role.name().toLowerCase(Locale.ROOT).replace("_", "");
            if (role == Role.DEPT_HEAD) {
                mine.add("column('unit_id', t) in :in" + name);
            } else {
                mine.add("t.role = :role" + name + " and column('unit_id', t) in :in" + name);
                where.with("role" + name, role);
            }
            where.with("in" + name, units);
        });
        return where.and(String.join(" or ", mine));
    }

    private static void group(Conditions where, WorkGroup group, Instant now, Instant endOfDay) {
        if (group == WorkGroup.WAITING) {
            where.and("c.status = :waiting", "waiting", StageKind.WAITING);
            return;
        }
        where.and("c.status <> :waiting", "waiting", StageKind.WAITING);
        switch (group) {
            case OVERDUE -> where.and("t.dueAt < :now or c.dueAt < :now", "now", now);
            case TODAY ->
                where.and(notBefore(":now"), "now", now)
                        .and("t.dueAt < :endOfDay or c.dueAt < :endOfDay", "endOfDay", endOfDay);
            default -> where.and(notBefore(":endOfDay"), "endOfDay", endOfDay);
        }
    }

    private static String notBefore(String moment) {
        return "(t.dueAt is null or t.dueAt >= " + moment + ") and (c.dueAt is null or c.dueAt >= " + moment + ")";
    }

    private static Set<Long> orNone(Set<Long> ids) {
        return ids.isEmpty() ? Set.of(-1L) : ids;
    }
}

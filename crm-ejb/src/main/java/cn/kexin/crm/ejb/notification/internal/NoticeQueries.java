package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.ejb.notification.NoticeFilter;
import cn.kexin.crm.ejb.notification.NoticeRow;
import cn.kexin.crm.ejb.notification.NoticeSubjectRow;
import cn.kexin.crm.ejb.notification.NoticeSubjects;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads notices; whether a reader sees what they are about decides the feature that owns it, in the same statement. */
@ApplicationScoped
public class NoticeQueries {

    private static final String ROW =
            """
            select n.id, n.kind, n.subjectType, n.subjectId, n.detailZh, n.detailEn, a.name, n.toldAt, n.readAt \
            from Notice n left join n.actor a""";

    private static final NoticeSubjectRow NOTHING = new NoticeSubjectRow(null, null, null);

    @PersistenceContext
    private EntityManager em;

    @Inject
    @Any
    private Instance<NoticeSubjects> subjects;

    Page<NoticeRow> page(NoticeFilter filter, PageRequest page, Viewer viewer) {
        Conditions where = mine(viewer).andIfGiven("n.kind = :kind", "kind", filter.kind());
        if (filter.unread() != null) {
            where.and("n.readAt is " + (filter.unread() ? "null" : "not null"));
        }
        long total = where.bind(em.createQuery("select count(n) from Notice n" + where.where(), Long.class))
                .getSingleResult();
        List<Object[]> found = where.bind(
                        em.createQuery(ROW + where.where() + " order by n.toldAt desc, n.id desc", Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows(found, viewer), total);
    }

    int unread(Viewer viewer, int most) {
        Conditions where = mine(viewer).and("n.readAt is null");
        return where.bind(em.createQuery("select n.id from Notice n" + where.where(), Long.class))
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    Optional<NoticeRow> find(long id, Viewer viewer) {
        Conditions where = mine(viewer).and("n.id = :id", "id", id);
        return rows(
                        where.bind(em.createQuery(ROW + where.where(), Object[].class))
                                .getResultList(),
                        viewer)
                .stream()
                .findFirst();
    }

    /** @return those of these that the viewer, who was told them, sees now */
    List<NoticeRow> of(Collection<Long> ids, Viewer viewer) {
        Conditions where = mine(viewer).and("n.id in :ids", "ids", ids);
        return rows(
                where.bind(em.createQuery(ROW + where.where() + " order by n.toldAt, n.id", Object[].class))
                        .getResultList(),
                viewer);
    }

    /** The viewer's own notices about what they see. */
    private Conditions mine(Viewer viewer) {
        Conditions where = new Conditions().and("column('person_id', n) = :me", "me", viewer.personId());
        List<String> seen = new ArrayList<>();
        int number = 0;
        for (NoticeSubjects each : subjects) {
            String condition = each.seen(where, viewer, "n.subjectId");
            if (condition != null) {
                String type = "type" + number++;
                where.with(type, each.type());
                seen.add("n.subjectType = :" + type + " and (" + condition + ")");
            }
        }
        return where.and(seen.isEmpty() ? "n.id is null" : "(" + String.join(") or (", seen) + ")");
    }

    private List<NoticeRow> rows(List<Object[]> found, Viewer viewer) {
        Map<String, Set<Long>> ids = new HashMap<>();
        found.forEach(row ->
                ids.computeIfAbsent((String) row[2], type -> new HashSet<>()).add((Long) row[3]));
        Map<String, Map<Long, NoticeSubjectRow>> about = new HashMap<>();
        for (NoticeSubjects each : subjects) {
            if (ids.containsKey(each.type())) {
                about.put(each.type(), each.describe(ids.get(each.type()), viewer));
            }
        }
        return found.stream()
                .map(row -> row(row, about.getOrDefault((String) row[2], Map.of())))
                .toList();
    }

    private static NoticeRow row(Object[] row, Map<Long, NoticeSubjectRow> about) {
        return new NoticeRow(
                (Long) row[0],
                (NoticeKind) row[1],
                (String) row[2],
                (Long) row[3],
                about.getOrDefault((Long) row[3], NOTHING),
                row[4] == null ? null : new LocalName((String) row[4], (String) row[5]),
                (String) row[6],
                (Instant) row[7],
                (Instant) row[8]);
    }
}

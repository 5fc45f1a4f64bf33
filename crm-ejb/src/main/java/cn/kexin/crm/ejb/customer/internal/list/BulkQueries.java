package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.customer.list.BulkChange;
import cn.kexin.crm.domain.customer.list.BulkField;
import cn.kexin.crm.domain.customer.list.BulkKind;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.ejb.customer.BulkLineRow;
import cn.kexin.crm.ejb.customer.BulkView;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.internal.Masking;
import cn.kexin.crm.ejb.customer.internal.field.FieldDefinitions;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads changes of many customers, with counts and words: a few statements for a page of them. */
@ApplicationScoped
public class BulkQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    @Inject
    private FieldDefinitions definitions;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    Page<BulkView> list(long actorId, PageRequest page) {
        List<BulkChange> found = em.createQuery(
                        "select b from BulkChange b where b.actor.id = :me order by b.id desc", BulkChange.class)
                .setParameter("me", actorId)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return Page.of(views(found), page, () -> em.createQuery(
                        "select count(b) from BulkChange b where b.actor.id = :me", Long.class)
                .setParameter("me", actorId)
                .getSingleResult());
    }

    List<BulkView> views(List<BulkChange> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<BulkOutcome, Long>> counts = counts(changes);
        Names names = new Names(changes);
        return changes.stream()
                .map(change -> new BulkView(
                        change.getId(),
                        change.getKind(),
                        change.getField(),
                        change.getCustomCode(),
                        names.of(change),
                        change.getState(),
                        change.getStartedAt(),
                        change.getEndedAt(),
                        change.getUndoableUntil(),
                        counts.getOrDefault(change.getId(), Map.of()),
                        change.isUndoableAt(clock.instant())
                                && counts.getOrDefault(change.getId(), Map.of()).containsKey(BulkOutcome.CHANGED)))
                .toList();
    }

    private Map<Long, Map<BulkOutcome, Long>> counts(List<BulkChange> changes) {
        Map<Long, Map<BulkOutcome, Long>> counts = new HashMap<>();
        em.createQuery(
                        """
                        select l.changeId, l.outcome, count(l) from BulkLine l where l.changeId in :changes \
                        group by l.changeId, l.outcome""",
                        Object[].class)
                .setParameter("changes", changes.stream().map(BulkChange::getId).toList())
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((Long) row[0], id -> new EnumMap<>(BulkOutcome.class))
                        .put((BulkOutcome) row[1], (Long) row[2]));
        return counts;
    }

    long count(BulkChange change, BulkOutcome outcome) {
        return em.createQuery(
                        "select count(l) from BulkLine l where l.changeId = :change and l.outcome = :outcome",
                        Long.class)
                .setParameter("change", change.getId())
                .setParameter("outcome", outcome)
                .getSingleResult();
    }

    /** Customers that are not there for the viewer have neither number nor name. */
    Page<BulkLineRow> lines(BulkChange change, BulkOutcome outcome, PageRequest page, Viewer viewer) {
        List<Object[]> found = em.createQuery(
                        """
                        select l.subjectId, l.reason from BulkLine l where l.changeId = :change and l.outcome = :outcome \
                        order by l.id""",
                        Object[].class)
                .setParameter("change", change.getId())
                .setParameter("outcome", outcome)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        Map<Long, Object[]> seen = seen(found.stream().map(row -> (Long) row[0]).toList(), viewer);
        List<BulkLineRow> rows = found.stream()
                .map(row -> row(row, seen.get((Long) row[0]), outcome))
                .toList();
        return Page.of(rows, page, () -> count(change, outcome));
    }

    private static BulkLineRow row(Object[] line, Object[] customer, BulkOutcome outcome) {
        List<String> reason = line[1] == null ? List.of() : List.of(((String) line[1]).split("\t"));
        return new BulkLineRow(
                (Long) line[0],
                customer == null ? null : (String) customer[1],
                customer == null ? null : (String) customer[2],
                outcome,
                reason.isEmpty() ? null : reason.get(0),
                reason.stream().skip(1).toList());
    }

    private Map<Long, Object[]> seen(Collection<Long> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Conditions where = access.restrict(new Conditions(), viewer, "c").and("c.id in :ids", "ids", ids);
        return where.bind(
                        em.createQuery("select c.id, c.number, c.name from Customer c" + where.where(), Object[].class))
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> row));
    }

    /** What units, people and tags in changes are called. */
    private final class Names {

        private final Map<Long, String> byId = new HashMap<>();

        Names(List<BulkChange> changes) {
            Set<Long> owners = new HashSet<>();
            Set<Long> tags = new HashSet<>();
            for (BulkChange change : changes) {
                if (change.getKind() == BulkKind.ASSIGN) {
                    BulkTarget target = BulkTarget.read(change.getChangedTo());
                    owners.add(target.unitId());
                    owners.add(target.personId() == null ? target.unitId() : target.personId());
                } else if (change.getKind() != BulkKind.EDIT) {
                    tags.addAll(BulkTags.ids(change.getChangedTo()));
                }
            }
            read("select u.id, u.name from OrgUnit u where u.id in :ids", owners);
            read("select p.id, p.name from Person p where p.id in :ids", owners);
            read("select t.id, t.name from Tag t where t.id in :ids", tags);
        }

        private void read(String jpql, Set<Long> ids) {
            if (!ids.isEmpty()) {
                em.createQuery(jpql, Object[].class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .forEach(row -> byId.put((Long) row[0], (String) row[1]));
            }
        }

        /** A person or customer by name, everything else as it is kept. */
        private String custom(BulkChange change) {
            FieldKind kind = definitions.of(FieldSubject.CUSTOMER).stream()
                    .filter(field -> field.getCode().equals(change.getCustomCode()))
                    .map(CustomField::getKind)
                    .findFirst()
                    .orElse(FieldKind.TEXT);
            String kept = change.getChangedTo();
            if (kept == null || kind != FieldKind.PERSON && kind != FieldKind.CUSTOMER) {
                return kept;
            }
            if (kind == FieldKind.PERSON) {
                return em.createQuery("select p.name from Person p where p.username = :kept", String.class)
                        .setParameter("kept", kept)
                        .getResultStream()
                        .findFirst()
                        .orElse(kept);
            }
            Object[] seen = seen(List.of(Long.valueOf(kept)), viewer.get()).get(Long.valueOf(kept));
            return seen == null ? Masking.HIDDEN : (String) seen[2];
        }

        String of(BulkChange change) {
            return switch (change.getKind()) {
                case EDIT -> change.getField() == BulkField.CUSTOM ? custom(change) : change.getChangedTo();
                case ASSIGN -> {
                    BulkTarget target = BulkTarget.read(change.getChangedTo());
                    String unit = byId.get(target.unitId());
                    yield target.personId() == null ? unit : unit + " · " + byId.get(target.personId());
                }
                case TAG, UNTAG ->
                    BulkTags.ids(change.getChangedTo()).stream()
                            .map(byId::get)
                            .filter(Objects::nonNull)
                            .sorted()
                            .collect(Collectors.joining("、"));
            };
        }
    }
}

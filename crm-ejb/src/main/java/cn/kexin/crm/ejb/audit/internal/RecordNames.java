package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.ejb.audit.ChangeRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts names where entries hold the ids of other records: one statement for each kind of record on a page. */
@ApplicationScoped
public class RecordNames {

    private static final String NAME = "name";

    @PersistenceContext
    private EntityManager em;

    /** @return the entries with records by what they are called now; by id when there is no such record any more */
    public List<ChangeRow> into(List<ChangeRow> rows) {
        Map<String, Set<Long>> wanted = new HashMap<>();
        rows.stream().filter(row -> isNamedRecord(row.valueType())).forEach(row -> {
            Set<Long> ids = wanted.computeIfAbsent(row.valueType(), type -> new HashSet<>());
            Stream.of(row.before(), row.after()).filter(RecordNames::isId).forEach(id -> ids.add(Long.valueOf(id)));
        });
        Map<String, Map<String, String>> names = new HashMap<>();
        wanted.forEach((type, ids) -> names.put(type, ids.isEmpty() ? Map.of() : read(type, ids)));
        return rows.stream()
                .map(row -> names.containsKey(row.valueType()) ? named(row, names.get(row.valueType())) : row)
                .toList();
    }

    private static boolean isId(String text) {
        return text != null && text.matches("\\d{1,18}");
    }

    private boolean isNamedRecord(String type) {
        return type != null
                && em.getMetamodel().getEntities().stream()
                        .filter(entity -> entity.getName().equals(type))
                        .anyMatch(RecordNames::hasName);
    }

    private static boolean hasName(EntityType<?> entity) {
        return entity.getAttributes().stream().map(Attribute::getName).anyMatch(NAME::equals);
    }

    /** @param type the name of an entity, from the metamodel */
    private Map<String, String> read(String type, Set<Long> ids) {
        Map<String, String> names = new HashMap<>();
        em.createQuery("select e.id, e.name from " + type + " e where e.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(column -> names.put(String.valueOf(column[0]), (String) column[1]));
        return names;
    }

    private static ChangeRow named(ChangeRow row, Map<String, String> names) {
        return new ChangeRow(
                row.id(),
                row.occurredAt(),
                row.person(),
                row.origin(),
                row.kind(),
                row.partType(),
                row.partId(),
                row.part(),
                row.field(),
                row.valueType(),
                row.before() == null ? null : names.getOrDefault(row.before(), row.before()),
                row.after() == null ? null : names.getOrDefault(row.after(), row.after()));
    }
}

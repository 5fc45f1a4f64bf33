package cn.kexin.crm.ejb.customer.internal.field;

import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerRights;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.ejb.customer.internal.Masking;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what custom fields hold: one statement for a whole page of customers or contact people. */
@ApplicationScoped
public class FieldValues {

    private static final String SELECT =
            """
            select %s, f.code, f.fieldGroup, f.kind, v.textValue, v.numberValue, v.dateValue, o.code, p.id, p.username, \
            p.name, l.id, l.number, l.name, %s from CustomValue v join v.field f left join v.option o left join v.person p \
            left join v.linked l where %s order by f.place, f.code, o.place, v.id""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    /** A value of a field. */
    record Held(String code, FieldValue value) {}

    /** Values of several records, by record. */
    public static final class Page {

        private final Map<Long, List<Held>> byOwner;

        private Page(Map<Long, List<Held>> byOwner) {
            this.byOwner = byOwner;
        }

        /** @return the record's values by field, those that somebody with these rights reads */
        public Map<String, List<FieldValue>> of(long owner, CustomerRights rights) {
            Map<String, List<FieldValue>> readable = new LinkedHashMap<>();
            for (Held held : byOwner.getOrDefault(owner, List.of())) {
                if (rights.reads(held.value().group())) {
                    readable.computeIfAbsent(held.code(), code -> new ArrayList<>())
                            .add(held.value());
                }
            }
            return readable;
        }

        List<Held> all(long owner) {
            return byOwner.getOrDefault(owner, List.of());
        }
    }

    /** @return the customers' own values */
    public Page ofCustomers(Collection<Long> ids, Viewer viewer) {
        return read("v.customer.id", "v.customer.id in :ids and column('contact_id', v) is null", ids, viewer);
    }

    /** @return the contact people's values */
    public Page ofContacts(Collection<Long> ids, Viewer viewer) {
        return read("v.contact.id", "v.contact.id in :ids", ids, viewer);
    }

    /** @return what stands in one field of a customer, as commands take it */
    public List<String> texts(long customerId, String code, Viewer viewer) {
        return ofCustomers(Set.of(customerId), viewer).all(customerId).stream()
                .filter(held -> held.code().equals(code))
                .map(held -> held.value().text())
                .toList();
    }

    private Page read(String owner, String which, Collection<Long> ids, Viewer viewer) {
        Map<Long, List<Held>> byOwner = new HashMap<>();
        if (ids.isEmpty()) {
            return new Page(byOwner);
        }
        Conditions given = new Conditions().with("ids", ids);
        String jpql = SELECT.formatted(owner, access.idIfSeen("l", viewer, given), which);
        given.bind(em.createQuery(jpql, Object[].class)).getResultList().forEach(row -> byOwner.computeIfAbsent(
                        (Long) row[0], id -> new ArrayList<>())
                .add(held(row)));
        return new Page(byOwner);
    }

    private static Held held(Object[] row) {
        return new Held((String) row[1], new FieldValue(text(row), (FieldKind) row[3], (FieldGroup) row[2], ref(row)));
    }

    /** By the column that holds it. */
    private static String text(Object[] row) {
        Object held = Stream.of(4, 5, 6, 7, 9, 11)
                .map(at -> row[at])
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return held instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : held.toString();
    }

    private static Ref ref(Object[] row) {
        return row[11] == null ? Ref.of((Long) row[8], (String) row[9], (String) row[10]) : linked(row);
    }

    /** A customer that the viewer does not see has no number and no name for them. */
    private static Ref linked(Object[] row) {
        Long id = (Long) row[11];
        return row[14] != null ? new Ref(id, (String) row[12], (String) row[13]) : new Ref(id, null, Masking.HIDDEN);
    }
}

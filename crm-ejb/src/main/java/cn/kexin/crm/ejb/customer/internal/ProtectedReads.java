package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.ejb.audit.ReadLog;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.ejb.customer.TradeTerms;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the log of reads what of the archive's protected fields somebody is shown; empty fields show nothing. */
@ApplicationScoped
public class ProtectedReads {

    private static final String CONTACT_DATA = "CONTACT_DATA";
    private static final String COMMERCIAL = "COMMERCIAL";
    private static final String CREDIT = "CREDIT";

    private static final String PROFILE = "PROFILE";

    /** The columns of the terms of trade. */
    static final List<String> TERMS = Stream.of(TradeTerms.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    @Inject
    private ReadLog log;

    /** Rows are shown, whole. */
    void shown(Collection<CustomerRow> rows, Viewer viewer) {
        shown(rows, column -> true, viewer);
    }

    /**
     * Rows are shown in part.
     *
     * @param columns which columns of {@link cn.kexin.crm.ejb.customer.CustomerColumns} they show, those of custom fields as
     *     {@code customFields.<code>}
     */
    void shown(Collection<CustomerRow> rows, Predicate<String> columns, Viewer viewer) {
        boolean reach =
                Stream.of("phone", "email", "phones", "emails", "address").anyMatch(columns);
        Map<String, Collection<Long>> groups = new HashMap<>();
        for (FieldGroup group : FieldGroup.values()) {
            if (group.isProtected()) {
                groups.put(group.name(), ids(rows, row -> showsCustom(row, group, columns)));
            }
        }
        groups.get(CONTACT_DATA).addAll(ids(rows, row -> reach && tellsOfPerson(row)));
        groups.get(CREDIT).addAll(ids(rows, row -> columns.test("creditGrade") && row.creditGrade() != null));
        boolean terms = TERMS.stream().anyMatch(columns);
        groups.get(COMMERCIAL)
                .addAll(ids(
                        rows,
                        row -> terms && row.terms() != null && !row.terms().isEmpty()));
        log.shown(viewer, Customer.TYPE, groups);
    }

    private static boolean showsCustom(CustomerRow row, FieldGroup group, Predicate<String> columns) {
        return row.customFields() != null
                && row.customFields().entrySet().stream()
                        .anyMatch(each -> columns.test(TypedValue.member(each.getKey()))
                                && each.getValue().stream().anyMatch(held -> held.group() == group));
    }

    private static boolean tellsOfPerson(CustomerRow row) {
        return row.kind() == CustomerKind.PERSON
                && row.rights().personalData()
                && (row.phone() != null || row.email() != null);
    }

    private static Set<Long> ids(Collection<CustomerRow> rows, Predicate<CustomerRow> which) {
        return rows.stream().filter(which).map(CustomerRow::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Background and preferences are shown. */
    void profile(long customerId, Viewer viewer) {
        log.shown(viewer, Customer.TYPE, Map.of(PROFILE, List.of(customerId)));
    }

    /**
     * Contact people are shown.
     *
     * @param people by customer
     * @param open of which customers phones and e-mails are in the clear
     */
    void contacts(Map<Long, List<ContactRow>> people, Predicate<Long> open, Viewer viewer) {
        Map<String, Collection<Long>> groups = new HashMap<>();
        people.forEach((customerId, rows) -> {
            for (String group : groups(rows, open.test(customerId))) {
                groups.computeIfAbsent(group, any -> new TreeSet<>()).add(customerId);
            }
        });
        if (!groups.isEmpty()) {
            log.shown(viewer, Customer.TYPE, groups);
        }
    }

    private static Set<String> groups(List<ContactRow> people, boolean open) {
        Set<String> groups = people.stream()
                .flatMap(row -> row.customFields().values().stream().flatMap(List::stream))
                .map(FieldValue::group)
                .filter(FieldGroup::isProtected)
                .map(FieldGroup::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (open && people.stream().anyMatch(row -> row.phone() != null || row.email() != null)) {
            groups.add(CONTACT_DATA);
        }
        return groups;
    }
}

package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.ejb.audit.ReadLog;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Tells the log of reads what of the archive's protected fields somebody is shown; empty fields show nothing. */
@ApplicationScoped
public class ProtectedReads {

    private static final String CONTACT_DATA = "CONTACT_DATA";
    private static final String CREDIT = "CREDIT";
    private static final String PROFILE = "PROFILE";

    @Inject
    private ReadLog log;

    /** Rows are shown, whole. */
    void shown(Collection<CustomerRow> rows, Viewer viewer) {
        shown(rows, true, true, viewer);
    }

    /** Rows are shown in part: with what customers are reached at, and with their credit grade, or without. */
    void shown(Collection<CustomerRow> rows, boolean reach, boolean credit, Viewer viewer) {
        log.shown(
                viewer,
                Customer.TYPE,
                Map.of(
                        CONTACT_DATA, ids(rows, row -> reach && tellsOfPerson(row)),
                        CREDIT, ids(rows, row -> credit && row.creditGrade() != null)));
    }

    private static boolean tellsOfPerson(CustomerRow row) {
        return row.kind() == CustomerKind.PERSON
                && row.rights().personalData()
                && (row.phone() != null || row.email() != null);
    }

    private static List<Long> ids(Collection<CustomerRow> rows, Predicate<CustomerRow> which) {
        return rows.stream().filter(which).map(CustomerRow::id).toList();
    }

    /** Background and preferences are shown. */
    void profile(long customerId, Viewer viewer) {
        log.shown(viewer, Customer.TYPE, Map.of(PROFILE, List.of(customerId)));
    }

    /** Contact people are shown unmasked. */
    void contacts(long customerId, List<ContactRow> people, Viewer viewer) {
        if (people.stream().anyMatch(row -> row.phone() != null || row.email() != null)) {
            log.shown(viewer, Customer.TYPE, Map.of(CONTACT_DATA, List.of(customerId)));
        }
    }
}

package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Likeness;
import cn.kexin.crm.domain.customer.NameKey;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.DuplicateCandidate;
import cn.kexin.crm.ejb.customer.DuplicateReason;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Looks through the whole archive for a customer about to be entered once more. There is one archive for the whole
 * company, so that a customer of another branch is reported too: with its number and unit, but without name and link.
 */
@ApplicationScoped
public class Duplicates {

    private static final int MOST = 10;

    /** How many similar names are compared in detail. */
    private static final int COMPARED = 200;

    /** The beginning that similar names have in common. */
    private static final int PREFIX = 3;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    List<DuplicateCandidate> of(String name, String phone, String email, Long exceptId, Viewer viewer) {
        Wanted wanted = new Wanted(
                NameKey.ofName(name),
                NameKey.ofPhone(phone),
                email == null ? null : email.toLowerCase(Locale.ROOT),
                exceptId);
        List<DuplicateCandidate> found = find(wanted).stream()
                .map(row -> judge(row, wanted))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(DuplicateCandidate::score).reversed())
                .limit(MOST)
                .toList();
        return withoutTheUnseen(found, viewer);
    }

    private List<Object[]> find(Wanted wanted) {
        Conditions where = new Conditions()
                .and(
                        """
                        c.nameKey = :nameKey or c.nameKey like :similar escape '!' \
                        or c.phoneKey = :phoneKey or lower(c.email) = :email""")
                .with("nameKey", wanted.nameKey())
                .with("similar", beginning(wanted.nameKey()))
                .with("phoneKey", Objects.requireNonNullElse(wanted.phoneKey(), "-"))
                .with("email", Objects.requireNonNullElse(wanted.email(), "-"))
                .with("exactly", wanted.nameKey())
                .andIfGiven("c.id <> :except", "except", wanted.exceptId());
        return where.bind(em.createQuery(
                        """
                        select c.id, c.number, c.name, c.nameKey, c.phoneKey, lower(c.email), c.ownerUnit.name, \
                        case when c.nameKey = :exactly then 0 else 1 end as likely from Customer c"""
                                + where.where() + " order by likely, c.id desc",
                        Object[].class))
                .setMaxResults(COMPARED)
                .getResultList();
    }

    private static String beginning(String nameKey) {
        String contained = Conditions.containing(nameKey.substring(0, Math.min(PREFIX, nameKey.length())));
        return contained.substring(1);
    }

    private static DuplicateCandidate judge(Object[] row, Wanted wanted) {
        int likeness = Likeness.percent(wanted.nameKey(), (String) row[3]);
        Set<DuplicateReason> reasons = EnumSet.noneOf(DuplicateReason.class);
        if (likeness == 100) {
            reasons.add(DuplicateReason.NAME);
        } else if (likeness >= Likeness.SIMILAR) {
            reasons.add(DuplicateReason.SIMILAR_NAME);
        }
        if (wanted.phoneKey() != null && wanted.phoneKey().equals(row[4])) {
            reasons.add(DuplicateReason.PHONE);
        }
        if (wanted.email() != null && wanted.email().equals(row[5])) {
            reasons.add(DuplicateReason.EMAIL);
        }
        boolean sameReach = reasons.contains(DuplicateReason.PHONE) || reasons.contains(DuplicateReason.EMAIL);
        int score = sameReach ? Math.max(90, likeness) : likeness;
        return reasons.isEmpty()
                ? null
                : new DuplicateCandidate(
                        (Long) row[0], (String) row[1], (String) row[2], (String) row[6], score, reasons);
    }

    private List<DuplicateCandidate> withoutTheUnseen(List<DuplicateCandidate> found, Viewer viewer) {
        if (found.isEmpty()) {
            return found;
        }
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .and(
                        "c.id in :ids",
                        "ids",
                        found.stream().map(DuplicateCandidate::id).toList());
        Set<Long> seen =
                new HashSet<>(where.bind(em.createQuery("select c.id from Customer c" + where.where(), Long.class))
                        .getResultList());
        return found.stream()
                .filter(each ->
                        seen.contains(each.id()) || !each.reasons().equals(Set.of(DuplicateReason.SIMILAR_NAME)))
                .map(each -> seen.contains(each.id()) ? each : each.withoutIdentity())
                .toList();
    }

    private record Wanted(String nameKey, String phoneKey, String email, Long exceptId) {}
}

package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.visit.ReturnVisit;
import cn.kexin.crm.domain.visit.VisitRule;
import cn.kexin.crm.ejb.customer.ContactPermissions;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.shared.JobRun;
import cn.kexin.crm.ejb.visit.internal.VisitOccasions.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans the visits of a rule: each occasion has one, however often this is done, and one that is planned stays as it is.
 * Customers who want to be left alone are left out, and planned for once they do not any more.
 */
@ApplicationScoped
public class VisitPlanner {

    private static final int PORTION = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private VisitOccasions occasions;

    @Inject
    private ContactPermissions permissions;

    @Inject
    private SiteFinder sites;

    @Inject
    private CompanyDay day;

    @Inject
    private CompanyZone zone;

    @Inject
    private Clock clock;

    /** A visit to be planned. */
    private record Wanted(Occasion of, VisitRule.Span span) {}

    /** @return ids of the rules in force behind that id */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> rules(long after) {
        return em.createQuery(
                        "select r.id from VisitRule r where r.active = :active and r.id > :after order by r.id",
                        Long.class)
                .setParameter("active", true)
                .setParameter("after", after)
                .getResultList();
    }

    /** @param run keeps how far the plan is; null for a plan that is made at once */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void plan(long ruleId, JobRun run) {
        plan(em.find(VisitRule.class, ruleId, LockModeType.PESSIMISTIC_WRITE));
        if (run != null) {
            run.checkpoint(Long.toString(ruleId));
        }
    }

    /** Within the caller's transaction. @return how many visits are new */
    int plan(VisitRule rule) {
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        for (Occasion of : occasions.of(rule, day.today())) {
            rule.spans(of.on(), day.today())
                    .forEach(span -> wanted.put(of.subject() + "/" + span.time(), new Wanted(of, span)));
        }
        List<String> keys = List.copyOf(wanted.keySet());
        int planned = 0;
        for (int first = 0; first < keys.size(); first += PORTION) {
            planned += plan(rule, keys.subList(first, Math.min(keys.size(), first + PORTION)), wanted);
        }
        return planned;
    }

    private int plan(VisitRule rule, List<String> keys, Map<String, Wanted> wanted) {
        Set<String> known = new HashSet<>(em.createQuery(
                        "select v.occasion from ReturnVisit v where v.rule = :rule and v.occasion in :keys",
                        String.class)
                .setParameter("rule", rule)
                .setParameter("keys", keys)
                .getResultList());
        List<String> fresh = keys.stream().filter(key -> !known.contains(key)).toList();
        Map<Long, Predicate<Long>> alone = fresh.isEmpty()
                ? Map.of()
                : permissions.leftAlone(fresh.stream()
                        .map(key -> wanted.get(key).of().customerId())
                        .collect(Collectors.toSet()));
        int planned = 0;
        for (String key : fresh) {
            Wanted visit = wanted.get(key);
            Predicate<Long> leftAlone = alone.get(visit.of().customerId());
            if (leftAlone == null || !leftAlone.test(null)) {
                em.persist(planned(rule, key, visit));
                planned++;
            }
        }
        return planned;
    }

    private ReturnVisit planned(VisitRule rule, String key, Wanted wanted) {
        Customer customer = em.find(Customer.class, wanted.of().customerId());
        return planned(rule, key, customer, wanted.of().caseId(), wanted.span(), clock.instant());
    }

    /** @return a visit with its site and those who take part, not yet stored */
    ReturnVisit planned(
            VisitRule rule, String key, Customer customer, Long caseId, VisitRule.Span span, Instant plannedAt) {
        CustomerCase theCase = caseId == null ? null : em.find(CustomerCase.class, caseId);
        ReturnVisit visit = new ReturnVisit(number(plannedAt), rule, key, customer, theCase, span, plannedAt);
        SiteFinder.Site site = sites.of(customer, caseId);
        visit.isAt(site.address(), site.division());
        visit.invite(Stream.concat(team(rule, caseId), heads(rule)).toList());
        return visit;
    }

    private String number(Instant now) {
        Number number = (Number) em.createNativeQuery("select nextval('return_visit_number_seq')")
                .getSingleResult();
        return "RV-%d-%06d".formatted(now.atZone(zone.get()).getYear(), number.longValue());
    }

    private Stream<Person> team(VisitRule rule, Long caseId) {
        if (!rule.isProjectTeam() || caseId == null) {
            return Stream.empty();
        }
        return em.createQuery(
                        "select p from ProjectMember m join m.person p where m.project.customerCase.id = :case"
                                + " and p.leftOn is null order by m.id",
                        Person.class)
                .setParameter("case", caseId)
                .getResultStream();
    }

    private static Stream<Person> heads(VisitRule rule) {
        return rule.getDepartments().stream()
                .map(OrgUnit::getHead)
                .filter(Objects::nonNull)
                .filter(Person::isActive);
    }
}

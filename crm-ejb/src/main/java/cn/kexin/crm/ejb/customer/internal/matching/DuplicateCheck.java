package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.matching.DuplicatePair;
import cn.kexin.crm.domain.customer.matching.DuplicateResponse;
import cn.kexin.crm.domain.customer.matching.MatchSubject;
import cn.kexin.crm.domain.customer.matching.MatchingRule;
import cn.kexin.crm.domain.customer.matching.PairOrigin;
import cn.kexin.crm.domain.customer.matching.SharedKeys;
import cn.kexin.crm.ejb.customer.DuplicateCandidate;
import cn.kexin.crm.ejb.customer.DuplicateCustomerException;
import cn.kexin.crm.ejb.customer.internal.FormerNames;
import cn.kexin.crm.ejb.customer.internal.SeenCustomers;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks through the whole archive for a customer about to be saved. There is one archive for the whole company, so that a
 * customer of another branch is reported too: with its number and unit, but without name and link.
 */
@ApplicationScoped
public class DuplicateCheck {

    static final int MOST = 10;

    /** What somebody may not see is spoken of only when it is likely the same. */
    private static final int LIKELY = 85;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SeenCustomers seenCustomers;

    @Inject
    private MatchLookup lookup;

    @Inject
    private MatchingRules rules;

    @Inject
    private FormerNames formerNames;

    @Inject
    private Clock clock;

    /**
     * @param exceptId the customer described, if it is in the archive already
     * @return the likeliest first, at most ten
     */
    public List<Suspect> suspects(MatchSubject described, Long exceptId) {
        Map<Long, Set<String>> shared = lookup.customersWithAnyOf(described.keys());
        shared.remove(exceptId);
        if (shared.isEmpty()) {
            return List.of();
        }
        List<MatchingRule> active = rules.active();
        List<Suspect> suspects = new ArrayList<>();
        Map<Long, List<String>> names = formerNames.names(shared.keySet());
        for (Object[] row : load(shared.keySet())) {
            MatchSubject other = new MatchSubject((CustomerKind) row[3], (String) row[2])
                    .formerly(names.getOrDefault((Long) row[0], List.of()));
            MatchingRules.Verdict verdict =
                    MatchingRules.judge(active, described, other, SharedKeys.of(shared.get((Long) row[0])));
            if (verdict != null) {
                suspects.add(new Suspect(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[4],
                        verdict.match(),
                        verdict.onEntry(),
                        verdict.onImport()));
            }
        }
        return suspects.stream()
                .sorted(Comparator.comparing((Suspect each) -> -each.match().score())
                        .thenComparing(Suspect::id))
                .limit(MOST)
                .toList();
    }

    private List<Object[]> load(Collection<Long> ids) {
        return em.createQuery(
                        """
                        select c.id, c.number, c.name, c.kind, u.name from Customer c join c.ownerUnit u \
                        where c.id in :ids and c.mergedInto is null""",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** @return what the viewer is told while typing: the suspects without those that are only logged */
    public List<DuplicateCandidate> warnings(List<Suspect> suspects, Viewer viewer) {
        return shown(
                suspects.stream()
                        .filter(each -> each.onEntry() != DuplicateResponse.LOG)
                        .toList(),
                viewer);
    }

    /** @return the suspects as the viewer may know of them */
    public List<DuplicateCandidate> shown(List<Suspect> told, Viewer viewer) {
        if (told.isEmpty()) {
            return List.of();
        }
        Set<Long> seen = seenCustomers.among(told.stream().map(Suspect::id).toList(), viewer);
        return told.stream()
                .filter(each -> seen.contains(each.id())
                        || each.match().score() >= LIKELY
                        || each.onEntry() == DuplicateResponse.BLOCK)
                .map(each -> seen.contains(each.id())
                        ? each.toCandidate()
                        : each.toCandidate().withoutIdentity())
                .toList();
    }

    /**
     * Refuses a save that a rule blocks, and one that it warns of unless the person has looked at the candidates.
     *
     * @throws DuplicateCustomerException with the candidates
     */
    public void enforce(List<Suspect> suspects, boolean looked, Viewer viewer) {
        boolean blocked = suspects.stream().anyMatch(each -> each.onEntry() == DuplicateResponse.BLOCK);
        List<DuplicateCandidate> shown = blocked || !looked ? warnings(suspects, viewer) : List.of();
        if (!shown.isEmpty()) {
            throw new DuplicateCustomerException(shown);
        }
    }

    /** Puts the pairs into the review queue, unless they have been there before. */
    public void note(Customer saved, List<Suspect> suspects, PairOrigin origin) {
        if (suspects.isEmpty()) {
            return;
        }
        List<Long> known = em.createQuery(
                        """
                        select case when d.first = :saved then d.second.id else d.first.id end from DuplicatePair d \
                        where d.first = :saved or d.second = :saved""",
                        Long.class)
                .setParameter("saved", saved)
                .getResultList();
        for (Suspect suspect : suspects) {
            if (!known.contains(suspect.id())) {
                Customer other = em.getReference(Customer.class, suspect.id());
                em.persist(new DuplicatePair(saved, other, suspect.match(), origin, clock.instant()));
            }
        }
    }
}

package cn.kexin.crm.ejb.touch.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.touch.StageEvidence;
import cn.kexin.crm.domain.touch.StagePolicy;
import cn.kexin.crm.domain.touch.StageProposal;
import cn.kexin.crm.domain.touch.StageRule;
import cn.kexin.crm.ejb.customer.TouchLogged;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps for each customer at most one proposal of what the evidence says now. */
@ApplicationScoped
public class StageProposer {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private StageEvidences evidences;

    @Inject
    private CompanyZone zone;

    @Inject
    private Clock clock;

    void look(@Observes TouchLogged touch) {
        em.flush();
        look(List.of(touch.customerId()));
    }

    /** After the cases, which are part of the evidence. */
    void look(@Observes @Priority(250) DemoCompanyFilling company) {
        em.flush();
        look(em.createQuery("select c.id from Customer c", Long.class).getResultList());
    }

    /** Looks at some customers anew, in as many statements as for one. */
    void look(Collection<Long> customerIds) {
        StagePolicy policy = new StagePolicy(
                em.createQuery("select r from StageRule r", StageRule.class).getResultList());
        Instant now = clock.instant();
        Map<Long, StageEvidences.Known> known =
                evidences.of(customerIds, now.minus(Duration.ofDays(policy.longestPeriod() + 1L)));
        Map<Long, StageProposal> proposals = em.createQuery(
                        "select p from StageProposal p where p.customer.id in :ids", StageProposal.class)
                .setParameter("ids", customerIds)
                .getResultStream()
                .collect(Collectors.toMap(each -> each.getCustomer().getId(), Function.identity()));
        em.createQuery("select c from Customer c where c.id in :ids and c.mergedInto is null", Customer.class)
                .setParameter("ids", customerIds)
                .getResultList()
                .forEach(each -> look(each, known.get(each.getId()), proposals.get(each.getId()), policy, now));
    }

    private void look(
            Customer customer, StageEvidences.Known known, StageProposal before, StagePolicy policy, Instant now) {
        StageEvidence whole = known.countingFrom(null);
        StageEvidence evidence = before == null ? whole : known.countingFrom(before.countingFrom(whole.facts()));
        LocalDate today = now.atZone(zone.get()).toLocalDate();
        Optional<StagePolicy.Finding> found = policy.propose(customer.getRelationshipStage(), evidence, today);
        if (found.isEmpty()) {
            if (before != null && before.isOpen()) {
                em.remove(before);
            }
        } else if (before == null) {
            em.persist(new StageProposal(customer, found.get(), evidence, now));
        } else {
            before.renew(found.get(), evidence, now);
        }
    }
}

package cn.kexin.crm.ejb.touch.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.touch.StageDecision;
import cn.kexin.crm.domain.touch.StageDecisionKind;
import cn.kexin.crm.ejb.customer.StageSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Writes down who set a stage without a proposal, and takes back what was proposed up to that stage. */
@ApplicationScoped
public class StageWitness {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private StageQueries queries;

    @Inject
    private Clock clock;

    void note(@Observes StageSet set) {
        Customer customer = em.getReference(Customer.class, set.customerId());
        Person me = em.getReference(Person.class, set.personId());
        em.persist(new StageDecision(
                customer, kind(set.way()), set.from(), set.to(), List.of(), set.why(), me, clock.instant()));
        queries.proposalOf(set.customerId())
                .filter(proposal -> proposal.getStage().compareTo(set.to()) <= 0)
                .ifPresent(em::remove);
    }

    private static StageDecisionKind kind(StageSet.Way way) {
        return switch (way) {
            case BY_HAND -> StageDecisionKind.SET;
            case IMPORT -> StageDecisionKind.IMPORTED;
            case BULK -> StageDecisionKind.BULK;
            case MERGE -> StageDecisionKind.MERGED;
        };
    }
}

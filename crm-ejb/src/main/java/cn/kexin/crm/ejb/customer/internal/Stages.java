package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.StageSet;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Lets relationship stages be set by a decision only: whichever door they are set by, it is told who decided and why. */
@ApplicationScoped
public class Stages {

    @Inject
    private Event<StageSet> set;

    /**
     * Lets a stored customer reach a stage, also a lower one.
     *
     * @param why in the person's words; null where nobody was asked, as of another system
     * @throws BusinessRuleException on the field {@code stageReason} when a person who was asked says nothing
     */
    public void reach(Customer customer, RelationshipStage stage, StageSet.Way way, Viewer actor, String why) {
        RelationshipStage before = customer.getRelationshipStage();
        if (stage == before) {
            return;
        }
        boolean silent = why == null || why.isBlank();
        if (silent && why != null && way == StageSet.Way.BY_HAND) {
            throw BusinessRuleException.onField("stageReason", "customer.error.stageReason");
        }
        customer.reachStage(stage);
        set.fire(new StageSet(customer.getId(), before, stage, way, actor.personId(), silent ? null : why.strip()));
    }

    /** Tells of a customer that is entered in a later stage than the first; why may be said. */
    public void entered(Customer customer, StageSet.Way way, Viewer actor, String why) {
        entered(customer.getId(), customer.getRelationshipStage(), way, actor, why);
    }

    void entered(long customerId, RelationshipStage stage, StageSet.Way way, Viewer actor, String why) {
        if (stage != RelationshipStage.INTERACTION) {
            set.fire(new StageSet(customerId, RelationshipStage.INTERACTION, stage, way, actor.personId(), why));
        }
    }
}

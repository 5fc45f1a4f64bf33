package cn.kexin.crm.ejb.touch;

import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.touch.StageDecisionKind;
import cn.kexin.crm.domain.touch.StageReason;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How a relationship has grown.
 *
 * @param proposal what the evidence says, waiting for a decision; null when there is nothing, or the caller may not see it
 * @param decidable whether the caller may decide
 */
public record StageView(RelationshipStage present, Proposal proposal, boolean decidable) implements Serializable {

    /**
     * A stage that the evidence shows.
     *
     * @param customer whose
     * @param reasons why
     */
    public record Proposal(
            long id,
            long version,
            Ref customer,
            RelationshipStage present,
            RelationshipStage stage,
            List<StageReason> reasons,
            Instant proposedAt)
            implements Serializable {}

    /**
     * What somebody decided.
     *
     * @param reasons what the evidence said then; empty when it said nothing
     * @param note why, or null
     */
    public record Decision(
            long id,
            StageDecisionKind kind,
            RelationshipStage from,
            RelationshipStage to,
            List<StageReason> reasons,
            String note,
            String person,
            Instant decidedAt)
            implements Serializable {}
}

package cn.kexin.crm.domain.touch;

import cn.kexin.crm.domain.customer.RelationshipStage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says how far a relationship has grown (互动→连续→了解→建立关系): the stages are climbed one after the other, each when its
 * {@link StageRule} finds all it asks for. It only ever proposes a higher stage; a person decides.
 */
public final class StagePolicy {

    private final List<StageRule> rules;

    public StagePolicy(Collection<StageRule> rules) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(StageRule::getStage)).toList();
    }

    /**
     * A stage that the evidence shows.
     *
     * @param reasons why, for the highest stage reached
     */
    public record Finding(RelationshipStage stage, List<StageReason> reasons) {

        /** @return whether somebody who may not read the profile could learn from it that there is one */
        public boolean usesProfile() {
            return reasons.stream().anyMatch(reason -> reason.kind() == StageReason.Kind.PROFILE);
        }
    }

    /** @return how many days back the rules look at most */
    public int longestPeriod() {
        return rules.stream().mapToInt(StageRule::getPeriodDays).max().orElse(0);
    }

    /** @return the highest stage above the present one that is reached without leaving one out; empty when none is */
    public Optional<Finding> propose(RelationshipStage present, StageEvidence evidence, LocalDate today) {
        Finding reached = null;
        for (StageRule rule : rules) {
            if (rule.getStage().compareTo(present) <= 0) {
                continue;
            }
            Optional<List<StageReason>> reasons = rule.judge(evidence, today);
            if (reasons.isEmpty()) {
                break;
            }
            reached = new Finding(rule.getStage(), reasons.get());
        }
        return Optional.ofNullable(reached);
    }
}

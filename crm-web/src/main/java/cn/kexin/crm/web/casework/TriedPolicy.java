package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.PolicyTrial;
import cn.kexin.crm.ejb.casework.ServicePolicyFacade;
import cn.kexin.crm.ejb.casework.ServicePolicyRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A service policy with how it would have done on the past.
 *
 * @param policy the policy
 * @param trial how it would have done
 */
public record TriedPolicy(ServicePolicyRow policy, PolicyTrial trial) implements Serializable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @return all policies in force, in their order */
    static List<TriedPolicy> all(ServicePolicyFacade policies) {
        Map<Long, PolicyTrial> trials =
                policies.trial().stream().collect(Collectors.toMap(PolicyTrial::policyId, Function.identity()));
        return policies.list().stream()
                .filter(policy -> trials.containsKey(policy.id()))
                .map(policy -> new TriedPolicy(policy, trials.get(policy.id())))
                .toList();
    }

    public long answeredLate() {
        return trial.answered() - trial.answeredInTime();
    }

    public long resolvedLate() {
        return trial.resolved() - trial.resolvedInTime();
    }

    /** @return the share of the answers in time, in percent with one decimal; null without any */
    public BigDecimal answeredShare() {
        return share(trial.answeredInTime(), trial.answered());
    }

    /** @return the share of the solutions in time, in percent with one decimal; null without any */
    public BigDecimal resolvedShare() {
        return share(trial.resolvedInTime(), trial.resolved());
    }

    private static BigDecimal share(long met, long known) {
        return known == 0
                ? null
                : BigDecimal.valueOf(met).multiply(HUNDRED).divide(BigDecimal.valueOf(known), 1, RoundingMode.HALF_UP);
    }
}

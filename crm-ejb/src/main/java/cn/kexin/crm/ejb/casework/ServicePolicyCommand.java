package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.policy.PolicyStep;
import cn.kexin.crm.domain.casework.policy.ServicePolicy;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * What a service policy says. Its scope is the first three, of which null stands for all.
 *
 * @param caseType code of a definition in force
 * @param responseMinutes working minutes to the first answer; null leaves it to the definition
 * @param resolutionMinutes working minutes to the solution; null likewise
 * @param wordMinutes working minutes from one word to the customer of an open case to the next; null for none
 * @param wordChannel by which way they are told; null for any; needs {@code wordMinutes}
 * @param steps who is told when it is not kept; a promise of which nothing is said leaves it to the definition
 */
public record ServicePolicyCommand(
        ValueClass valueClass,
        @Size(max = 40) @PlainText String caseType,
        Priority priority,
        @Min(1) @Max(ServicePolicy.LONGEST_MINUTES) Integer responseMinutes,
        @Min(1) @Max(ServicePolicy.LONGEST_MINUTES) Integer resolutionMinutes,
        @Min(1) @Max(ServicePolicy.LONGEST_MINUTES) Integer wordMinutes,
        Channel wordChannel,
        @NotNull @Size(max = 3 * ServicePolicy.MOST_STEPS) List<@NotNull PolicyStep> steps)
        implements Serializable {

    /** A policy that promises no word in between. */
    public ServicePolicyCommand(
            ValueClass valueClass,
            String caseType,
            Priority priority,
            Integer responseMinutes,
            Integer resolutionMinutes,
            List<PolicyStep> steps) {
        this(valueClass, caseType, priority, responseMinutes, resolutionMinutes, null, null, steps);
    }
}

package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.policy.PolicyStep;
import cn.kexin.crm.ejb.casework.ServicePolicyRow;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says service policies in words. */
@Named
@RequestScoped
public class PolicyWords {

    @Inject
    private Texts texts;

    @Inject
    private ProcessNames names;

    /** @return for which cases it holds, such as 黄金 · 投诉 · 紧急 */
    public String scope(ServicePolicyRow policy) {
        return Stream.of(valueClass(policy), type(policy), priority(policy)).collect(Collectors.joining(" · "));
    }

    public String valueClass(ServicePolicyRow policy) {
        return policy.valueClass() == null ? texts.of("policy.allClasses") : texts.label(policy.valueClass());
    }

    /** @return the type's name, its code where the definition is not in force any more */
    public String type(ServicePolicyRow policy) {
        if (policy.caseType() == null) {
            return texts.of("policy.allTypes");
        }
        return policy.typeName() == null ? policy.caseType() : names.in(policy.typeName());
    }

    public String priority(ServicePolicyRow policy) {
        return policy.priority() == null ? texts.of("policy.allPriorities") : texts.label(policy.priority());
    }

    public String step(PolicyStep step) {
        String promise = texts.of(step.end() == ClockEnd.RESPONSE ? "policy.response" : "policy.resolution");
        return step.minutesAfterDue() == 0
                ? texts.of("policy.step.atOnce", promise, texts.label(step.to()))
                : texts.of("policy.step.later", promise, step.minutesAfterDue(), texts.label(step.to()));
    }
}

package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.policy.PolicyStep;
import cn.kexin.crm.ejb.casework.ServicePolicyRow;
import cn.kexin.crm.web.shared.ClockChip;
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

    /** @return how often and how customers hear of open matters, such as 每 4 时 · 电话; empty when nothing is promised */
    public String word(ServicePolicyRow policy) {
        if (policy.wordMinutes() == null) {
            return "";
        }
        String every = texts.of("policy.word.every", ClockChip.workingTime(policy.wordMinutes()));
        return policy.wordChannel() == null ? every : every + " · " + texts.label(policy.wordChannel());
    }

    public String step(PolicyStep step) {
        String promise =
                switch (step.end()) {
                    case RESPONSE -> texts.of("policy.response");
                    case WORD -> texts.of("policy.word");
                    default -> texts.of("policy.resolution");
                };
        return step.minutesAfterDue() == 0
                ? texts.of("policy.step.atOnce", promise, texts.label(step.to()))
                : texts.of("policy.step.later", promise, step.minutesAfterDue(), texts.label(step.to()));
    }
}

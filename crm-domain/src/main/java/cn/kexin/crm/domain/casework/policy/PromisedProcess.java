package cn.kexin.crm.domain.casework.policy;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Escalation;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.LocalName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A definition with the promises of a service policy in place of its own. */
final class PromisedProcess {

    private static final LocalName WORD = new LocalName("进展通报", "Word to the customer");

    /** Of the time to the next word, after so much of it the responsible person is warned. */
    private static final int WARN_AT_PERCENT = 75;

    private final ProcessModel process;
    private final ServicePolicy policy;

    private PromisedProcess(ProcessModel process, ServicePolicy policy) {
        this.process = process;
        this.policy = policy;
    }

    static ProcessModel of(ProcessModel process, ServicePolicy policy) {
        PromisedProcess promised = new PromisedProcess(process, policy);
        List<ClockRule> clocks = promised.clocks();
        return new ProcessModel(
                process.code(),
                process.label(),
                process.numberPrefix(),
                process.categories(),
                process.stages(),
                process.transitions(),
                clocks,
                promised.escalations(clocks));
    }

    private List<ClockRule> clocks() {
        Stream<ClockRule> own = process.clocks().stream().map(this::promised);
        Integer word = policy.getWord().getEveryMinutes();
        return word == null
                ? own.toList()
                : Stream.concat(
                                own,
                                Stream.of(new ClockRule(
                                        ClockRule.WORD,
                                        WORD,
                                        ClockEnd.WORD,
                                        null,
                                        word,
                                        Map.of(),
                                        true,
                                        WARN_AT_PERCENT)))
                        .toList();
    }

    private ClockRule promised(ClockRule rule) {
        Integer minutes = policy.minutes(rule.end());
        return minutes == null
                ? rule
                : new ClockRule(
                        rule.code(),
                        rule.label(),
                        rule.end(),
                        rule.stage(),
                        minutes,
                        Map.of(),
                        rule.pausesWhileWaiting(),
                        rule.warnAtPercent());
    }

    private List<Escalation> escalations(List<ClockRule> clocks) {
        return clocks.stream().flatMap(this::chain).toList();
    }

    private Stream<Escalation> chain(ClockRule rule) {
        List<PolicyStep> own = policy.stepsOf(rule.end());
        if (!own.isEmpty()) {
            return own.stream().map(step -> new Escalation(rule.code(), step.minutesAfterDue(), step.to()));
        }
        return rule.end() == ClockEnd.WORD ? chainOfSolution() : process.escalationsOf(rule.code()).stream();
    }

    /** A missing word goes up the same way as a missing solution; without one, to the head. */
    private Stream<Escalation> chainOfSolution() {
        List<Escalation> steps = process.clocks().stream()
                .filter(rule -> rule.end() == ClockEnd.RESOLUTION)
                .flatMap(this::chain)
                .map(step -> new Escalation(ClockRule.WORD, step.minutesAfterDue(), step.to()))
                .toList();
        return steps.isEmpty() ? Stream.of(new Escalation(ClockRule.WORD, 0, Role.DEPT_HEAD)) : steps.stream();
    }
}

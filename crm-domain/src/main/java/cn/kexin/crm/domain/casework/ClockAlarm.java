package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Escalation;
import cn.kexin.crm.domain.organisation.Role;
import java.util.List;

/**
 * What follows when a clock comes near its end or has run out: somebody is told, and an answer or word that the customer
 * was promised and did not get leaves evidence of its own, for it may never come.
 */
final class ClockAlarm {

    private final CustomerCase theCase;
    private final Act act;
    private final CaseClock clock;
    private final ClockRule rule;

    ClockAlarm(CustomerCase theCase, Act act, CaseClock clock) {
        this.theCase = theCase;
        this.act = act;
        this.clock = clock;
        this.rule = act.process().clock(clock.getCode()).orElseThrow();
    }

    void ring() {
        if (clock.isOverdueAt(act.at())) {
            clock.tooLateToWarn(rule);
            runOut();
        } else if (clock.stepsAfterDue(rule) < 0) {
            tell(EvidenceKind.WARNED, theCase.getRole());
        } else {
            return;
        }
        clock.escalated();
        new CaseClocks(theCase, act).schedule(clock);
    }

    private void runOut() {
        int step = clock.stepsAfterDue(rule);
        if (step == 0) {
            leaveLack();
        }
        List<Escalation> steps = act.process().stepsAfterDue(rule);
        if (step < steps.size() && steps.get(step).to() != null) {
            tell(EvidenceKind.ESCALATED, steps.get(step).to());
        }
    }

    /** The answer came late, and before anybody had noticed: the evidence is the same as if somebody had. */
    void answered() {
        if (clock.getState() == ClockState.MISSED) {
            leftWithout();
        }
    }

    /** It is known to have run out: leaves the evidence unless somebody noticed before. */
    void leftWithout() {
        if (clock.stepsAfterDue(rule) <= 0) {
            leaveLack();
        }
    }

    private void leaveLack() {
        if (rule.end() == ClockEnd.RESPONSE || rule.end() == ClockEnd.WORD) {
            EvidenceKind lack = rule.end() == ClockEnd.RESPONSE ? EvidenceKind.UNANSWERED : EvidenceKind.UNINFORMED;
            act.log()
                    .accept(theCase.evidence(act, lack, clock.getDueAt())
                            .about(clock.getCode())
                            .measured(false, null, null));
        }
    }

    private void tell(EvidenceKind kind, Role role) {
        act.log()
                .accept(theCase.evidence(act, kind, act.at())
                        .about(clock.getCode())
                        .noting(role.name()));
    }
}

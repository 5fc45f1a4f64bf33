package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.Duty;
import java.time.Duration;
import java.util.Optional;

/** The first answer that a customer gets: given once, by whatever comes first, and measured against what was promised. */
final class FirstAnswer {

    private final CustomerCase theCase;
    private final Act act;

    FirstAnswer(CustomerCase theCase, Act act) {
        this.theCase = theCase;
        this.act = act;
    }

    /** Answers in so many words, which does the duties that were to answer. */
    void give(String note) {
        if (theCase.getRespondedAt() == null) {
            implied(note);
            theCase.getTasks().stream()
                    .filter(task -> task.isOpen() && answers(task))
                    .forEach(task -> theCase.done(act, task, TaskOutcome.DONE, note));
        }
    }

    /** A duty was done; one that was to answer has answered. */
    void givenBy(CaseTask task, String note) {
        if (answers(task)) {
            give(note);
        }
    }

    /** Going on with the matter answers too, but does no duty. */
    void implied(String note) {
        if (theCase.getRespondedAt() != null) {
            return;
        }
        theCase.respondedAt(act.at());
        new CaseClocks(theCase, act).stopAll(ClockEnd.RESPONSE);
        Optional<CaseClock> clock = clock();
        clock.ifPresent(stopped -> new ClockAlarm(theCase, act, stopped).answered());
        act.log()
                .accept(theCase.evidence(act, EvidenceKind.RESPONDED)
                        .about(clock.map(CaseClock::getCode).orElse(null))
                        .measured(
                                clock.map(c -> c.getState() == ClockState.MET).orElse(true),
                                Duration.between(theCase.getOpenedAt(), act.at())
                                        .toMinutes(),
                                act.calendars().of(theCase.getUnit()).minutesBetween(theCase.getOpenedAt(), act.at()))
                        .noting(note));
        new CustomerWord(theCase, act).given();
    }

    private Optional<CaseClock> clock() {
        return theCase.getClocks().stream()
                .filter(c -> act.process().clock(c.getCode()).orElseThrow().end() == ClockEnd.RESPONSE)
                .findFirst();
    }

    private boolean answers(CaseTask task) {
        return act.process()
                .duty(task.getStage(), task.getDuty())
                .map(Duty::answers)
                .orElse(false);
    }
}

package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.ClockRule;
import java.util.Optional;

/**
 * 进展通报: the word that the customer of an open case is owed every so often, when the service policy promises it. Whatever
 * tells the customer something lets its clock begin anew; a word that does not come in time leaves evidence of its own.
 */
final class CustomerWord {

    private final CustomerCase theCase;
    private final Act act;

    CustomerWord(CustomerCase theCase, Act act) {
        this.theCase = theCase;
        this.act = act;
    }

    /** The customer was told how it stands; a first word is the first answer. */
    void tell(String words) {
        if (theCase.getRespondedAt() == null) {
            theCase.respond(act, words);
            return;
        }
        Optional<CaseClock> owed = clock().filter(CaseClock::isOpen);
        Boolean inTime = owed.map(clock -> !clock.isLate(act.at())).orElse(null);
        Long used = owed.map(
                        clock -> clock.minutesUsed(act.at(), act.calendars().of(theCase.getUnit())))
                .orElse(null);
        given();
        act.log()
                .accept(theCase.evidence(act, EvidenceKind.INFORMED)
                        .about(owed.map(CaseClock::getCode).orElse(null))
                        .measured(inTime, null, used)
                        .noting(words));
    }

    /** The customer knows how it stands, as other evidence tells. */
    void given() {
        clock().filter(CaseClock::isOpen).ifPresent(clock -> {
            noticeLack(clock);
            clocks().beginAnew(clock);
        });
        theCase.refreshDue();
    }

    /** It is solved or over: nothing more is owed. */
    void end() {
        clock().filter(CaseClock::isOpen).ifPresent(this::noticeLack);
        clocks().stopAll(ClockEnd.WORD);
    }

    /** It is not solved after all. */
    void beginAgain() {
        clock().ifPresent(clocks()::beginAnew);
    }

    private void noticeLack(CaseClock clock) {
        if (clock.isLate(act.at())) {
            new ClockAlarm(theCase, act, clock).leftWithout();
        }
    }

    private Optional<CaseClock> clock() {
        return theCase.clock(ClockRule.WORD);
    }

    private CaseClocks clocks() {
        return new CaseClocks(theCase, act);
    }
}

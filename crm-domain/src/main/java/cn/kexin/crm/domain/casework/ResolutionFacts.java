package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.organisation.WorkingTime;
import java.time.Duration;

/** What measures count of a resolved case, taken at the moment of resolving. */
final class ResolutionFacts {

    private final CustomerCase theCase;
    private final boolean withinTarget;
    private final long calendarMinutes;
    private final long workingMinutes;

    private ResolutionFacts(CustomerCase theCase, boolean withinTarget, long calendarMinutes, long workingMinutes) {
        this.theCase = theCase;
        this.withinTarget = withinTarget;
        this.calendarMinutes = calendarMinutes;
        this.workingMinutes = workingMinutes;
    }

    /** A definition without a resolution clock promises nothing, so every resolution is within target. */
    static ResolutionFacts of(CustomerCase theCase, Act act) {
        WorkingTime time = act.calendars().of(theCase.getUnit());
        long calendar = Duration.between(theCase.getOpenedAt(), act.at()).toMinutes();
        return theCase.getClocks().stream()
                .filter(clock -> act.process()
                        .clock(clock.getCode())
                        .filter(rule -> rule.end() == ClockEnd.RESOLUTION)
                        .isPresent())
                .findFirst()
                .map(clock -> new ResolutionFacts(
                        theCase, clock.getState() == ClockState.MET, calendar, clock.minutesUsed(act.at(), time)))
                .orElseGet(() -> new ResolutionFacts(
                        theCase, true, calendar, time.minutesBetween(theCase.getOpenedAt(), act.at())));
    }

    Evidence describe(Evidence evidence) {
        return evidence.measured(withinTarget, calendarMinutes, workingMinutes)
                .counting(theCase.getReassignments(), theCase.getReopened());
    }
}

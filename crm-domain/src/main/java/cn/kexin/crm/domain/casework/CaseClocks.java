package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.WorkingTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What happens to the clocks of one case while something is being done to it. */
final class CaseClocks {

    private final CustomerCase theCase;
    private final Act act;
    private final WorkingTime time;

    CaseClocks(CustomerCase theCase, Act act) {
        this.theCase = theCase;
        this.act = act;
        this.time = act.calendars().of(theCase.getUnit());
    }

    /** Starts the clocks that run from the opening of the case. */
    void startAll(Map<ClockEnd, Integer> promised) {
        act.process().clocks().stream()
                .filter(rule -> rule.end() != ClockEnd.STAGE)
                .forEach(rule -> start(rule, rule.target(theCase.getPriority(), promised)));
    }

    void enterStage(String stage) {
        act.process().clocks().stream()
                .filter(rule -> rule.end() == ClockEnd.STAGE && stage.equals(rule.stage()))
                .filter(rule -> theCase.clock(rule.code()).isEmpty())
                .forEach(rule -> start(rule, rule.target(theCase.getPriority())));
    }

    void leaveStage(String stage) {
        each(rule -> rule.end() == ClockEnd.STAGE && stage.equals(rule.stage()), this::stop);
    }

    void pause() {
        each(ClockRule::pausesWhileWaiting, clock -> clock.pause(act.at(), time));
    }

    void resume() {
        each(ClockRule::pausesWhileWaiting, clock -> clock.resume(act.at(), time));
    }

    void stopAll(ClockEnd end) {
        each(rule -> rule.end() == end, this::stop);
    }

    void stopEverything() {
        each(rule -> true, this::stop);
    }

    /**
     * What was stopped at that moment goes on.
     *
     * @param waits whether the case was waiting for the customer then
     */
    void takeBackStops(Instant stopped, boolean waits) {
        each(ClockRule::pausesWhileWaiting, clock -> clock.takeBackStop(stopped, waits));
        each(rule -> !rule.pausesWhileWaiting(), clock -> clock.takeBackStop(stopped, false));
    }

    void beginAnew(CaseClock clock) {
        clock.beginAnew(act.at(), time);
        schedule(clock);
    }

    void countOn() {
        each(rule -> rule.end() == ClockEnd.RESOLUTION, clock -> clock.countOn(act.at(), time));
    }

    void handOver(OrgUnit from) {
        WorkingTime before = act.calendars().of(from);
        each(rule -> true, clock -> clock.handOver(act.at(), before, time));
    }

    private void start(ClockRule rule, int target) {
        CaseClock clock = new CaseClock(theCase, rule.code(), target, act.at(), time);
        schedule(clock, rule);
        theCase.add(clock);
    }

    private void stop(CaseClock clock) {
        clock.stop(act.at(), time);
    }

    private void each(Predicate<ClockRule> which, Consumer<CaseClock> what) {
        for (CaseClock clock : theCase.getClocks()) {
            act.process().clock(clock.getCode()).filter(which).ifPresent(rule -> {
                what.accept(clock);
                schedule(clock, rule);
            });
        }
    }

    void schedule(CaseClock clock) {
        act.process().clock(clock.getCode()).ifPresent(rule -> schedule(clock, rule));
    }

    private void schedule(CaseClock clock, ClockRule rule) {
        clock.scheduleEscalation(act.at(), time, rule, act.process().stepsAfterDue(rule));
    }

    /** @return the earliest due time of the running clocks, or null */
    static Instant earliest(List<CaseClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.getState() == ClockState.RUNNING)
                .map(CaseClock::getDueAt)
                .min(Instant::compareTo)
                .orElse(null);
    }
}

package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.organisation.Person;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something being done to a case: when, by whom, under which definition and calendars, and where the evidence goes.
 *
 * @param at the moment of doing
 * @param actor who does it; null for the system
 * @param process the definition the case began with
 * @param processes the definitions that other cases began with, which follow along
 * @param calendars working time of units
 * @param routing units of responsibilities
 * @param log takes each evidence row, once
 * @param opened takes each duty that another department owes from now on, once
 */
public record Act(
        Instant at,
        Person actor,
        ProcessModel process,
        Function<CustomerCase, ProcessModel> processes,
        Calendars calendars,
        Routing routing,
        Consumer<Evidence> log,
        Consumer<CaseTask> opened) {

    /** An act of whose new duties nobody has to know. */
    public Act(
            Instant at,
            Person actor,
            ProcessModel process,
            Function<CustomerCase, ProcessModel> processes,
            Calendars calendars,
            Routing routing,
            Consumer<Evidence> log) {
        this(at, actor, process, processes, calendars, routing, log, task -> {});
    }

    /** @return the same moment, as what follows by itself */
    Act bySystem() {
        return new Act(at, null, process, processes, calendars, routing, log, opened);
    }

    /** @return the same, done to another case */
    Act on(CustomerCase other) {
        return new Act(at, actor, processes.apply(other), processes, calendars, routing, log, opened);
    }
}

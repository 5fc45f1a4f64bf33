package cn.kexin.crm.ejb.emergency;

import cn.kexin.crm.domain.emergency.EmergencyEntryKind;
import cn.kexin.crm.domain.emergency.EmergencyState;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Everything the page of an emergency shows.
 *
 * @param caseId the case; null for somebody who was called and may not see it
 * @param caseNumber what the case is called, for whoever sees the emergency
 * @param caseSubject what the case says; null like {@code caseId}
 * @param callAt when the next step is called unless somebody acknowledges; null when none is
 * @param minutes of the wall clock until somebody acknowledged, or null
 * @param duties what people have to do, the earliest due first; empty for somebody who may not see the case
 * @param called whether the reader was called and has not acknowledged
 * @param workable whether the reader may lead it: note, tell the customer, close, look back
 */
public record EmergencyView(
        long id,
        long version,
        EmergencyPlanRow plan,
        Long caseId,
        String caseNumber,
        String caseSubject,
        EmergencyState state,
        int step,
        Instant callAt,
        Instant startedAt,
        Instant acknowledgedAt,
        String acknowledgedBy,
        Long minutes,
        Instant endedAt,
        Instant reviewedAt,
        String reviewedBy,
        Instant closedAt,
        String wentWell,
        String wentBadly,
        boolean called,
        boolean workable,
        List<Duty> duties,
        List<Improvement> improvements,
        List<Entry> log)
        implements Serializable {

    /** @return whether people are still at it */
    public boolean atWork() {
        return state.isAtWork();
    }

    /**
     * Something that somebody has to do.
     *
     * @param person who owes it; null while it waits in the unit's queue
     * @param mine whether the reader may do it
     */
    public record Duty(
            long id,
            String what,
            String person,
            String unit,
            Instant dueAt,
            Instant acknowledgedAt,
            String acknowledgedBy,
            boolean open,
            Instant doneAt,
            String doneBy,
            String result,
            boolean mine)
            implements Serializable {

        /** @return whether it was done late; false while it is open */
        public boolean late() {
            return doneAt != null && doneAt.isAfter(dueAt);
        }
    }

    /**
     * What came of looking back: an action on the case, or a case of its own split off since.
     *
     * @param caseId the case of its own; null for an action
     * @param person who owes it; null while it waits in the unit's queue
     */
    public record Improvement(
            Long caseId, String what, String person, String unit, Instant dueAt, boolean open, String result)
            implements Serializable {}

    /** A line of the log. */
    public record Entry(Instant at, EmergencyEntryKind kind, String person, int step, String note)
            implements Serializable {}
}

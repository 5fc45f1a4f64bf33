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
        Instant closedAt,
        String wentWell,
        String wentBadly,
        boolean called,
        boolean workable,
        List<Entry> log)
        implements Serializable {

    /** A line of the log. */
    public record Entry(Instant at, EmergencyEntryKind kind, String person, int step, String note)
            implements Serializable {}
}

package cn.kexin.crm.ejb.visit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A stop on a route of return visits.
 *
 * @param way minutes from the stop before
 * @param warnings what to think of
 */
public record VisitStop(VisitRow visit, int way, Instant startsAt, Instant endsAt, List<AppointmentWarning> warnings)
        implements Serializable {}

package cn.kexin.crm.ejb.organisation;

import java.io.Serializable;

/**
 * A calendar in a list.
 *
 * @param id the calendar's id
 * @param code unique code, such as {@code CN}
 * @param name what people read
 * @param zone the time zone's id
 * @param hours daily working hours, canonical
 * @param version the version an edit must be based on
 * @param lastKnownYear the last year whose holidays are known; null when none is
 */
public record CalendarRow(
        long id, String code, String name, String zone, String hours, long version, Integer lastKnownYear)
        implements Serializable {}

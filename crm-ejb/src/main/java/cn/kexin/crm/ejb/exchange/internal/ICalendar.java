package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.shared.CalendarText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Writes a calendar (RFC 5545). Times are those of the company's zone as long as its clocks are not changed during the year,
 * as in China, and the definition of the zone goes with them; otherwise in UTC, which each program shows in its own zone.
 */
final class ICalendar {

    private final CalendarText text = new CalendarText();

    /** Null for UTC. */
    private final ZoneId zone;

    /** @param since no event is earlier */
    ICalendar(String title, ZoneId zone, Instant since) {
        this.zone = zone.getRules().nextTransition(since) == null && !(zone instanceof ZoneOffset) ? zone : null;
        text.line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Kexin CRM//Calendar//ZH")
                .line("CALSCALE:GREGORIAN")
                .line("METHOD:PUBLISH")
                .line("X-WR-CALNAME:" + CalendarText.escaped(title))
                .line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        if (this.zone != null) {
            text.line("X-WR-TIMEZONE:" + zone).zone(zone, since, since);
        }
    }

    /**
     * @param uid the same whenever the same thing is told
     * @param stamp when it was recorded, so that the same calendar is the same text
     */
    ICalendar event(String uid, Instant stamp, Instant at, int minutes, String summary) {
        text.line("BEGIN:VEVENT").line("UID:" + uid).utc("DTSTAMP", stamp);
        if (zone == null) {
            text.utc("DTSTART", at);
        } else {
            text.local("DTSTART", at, zone);
        }
        text.line("DURATION:PT" + minutes + "M")
                .line("SUMMARY:" + CalendarText.escaped(summary))
                .line("END:VEVENT");
        return this;
    }

    @Override
    public String toString() {
        return text + "END:VCALENDAR\r\n";
    }
}

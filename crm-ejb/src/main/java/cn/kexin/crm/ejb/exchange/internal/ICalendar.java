package cn.kexin.crm.ejb.exchange.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes a calendar (RFC 5545). Times are those of the company's zone as long as its clocks are not changed during the year,
 * as in China, and the definition of the zone goes with them; otherwise in UTC, which each program shows in its own zone.
 */
final class ICalendar {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Octets of a line; the rest goes on the next after a blank (RFC 5545, 3.1). */
    private static final int LINE = 75;

    private final StringBuilder text = new StringBuilder();

    /** Null for UTC. */
    private final ZoneId zone;

    /** @param since no event is earlier */
    ICalendar(String title, ZoneId zone, Instant since) {
        this.zone = zone.getRules().nextTransition(since) == null && !(zone instanceof ZoneOffset) ? zone : null;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Kexin CRM//Calendar//ZH");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(title));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        if (this.zone != null) {
            line("X-WR-TIMEZONE:" + zone);
            define(zone.getRules().getOffset(since).getId().replace(":", ""));
        }
    }

    private void define(String offset) {
        line("BEGIN:VTIMEZONE");
        line("TZID:" + zone);
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:" + offset);
        line("TZOFFSETTO:" + offset);
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    /**
     * @param uid the same whenever the same thing is told
     * @param stamp when it was recorded, so that the same calendar is the same text
     */
    ICalendar event(String uid, Instant stamp, Instant at, int minutes, String summary) {
        line("BEGIN:VEVENT");
        line("UID:" + uid);
        line("DTSTAMP:" + TIME.format(stamp));
        line("DTSTART"
                + (zone == null ? ":" + TIME.format(at) : ";TZID=" + zone + ":" + LOCAL.format(at.atZone(zone))));
        line("DURATION:PT" + minutes + "M");
        line("SUMMARY:" + escaped(summary));
        line("END:VEVENT");
        return this;
    }

    @Override
    public String toString() {
        return text + "END:VCALENDAR\r\n";
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    private void line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
            at += one.length();
        }
        text.append("\r\n");
    }
}

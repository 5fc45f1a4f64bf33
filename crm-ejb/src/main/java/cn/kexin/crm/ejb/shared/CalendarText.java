package cn.kexin.crm.ejb.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The lines of a calendar (RFC 5545): folded, escaped, with times of a zone and its definition. */
public final class CalendarText {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Octets of a line; the rest goes on the next after a blank (RFC 5545, 3.1). */
    private static final int LINE = 75;

    private final StringBuilder text = new StringBuilder();

    /** @param line with values {@linkplain #escaped escaped} */
    public CalendarText line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            String one = Character.toString(line.codePointAt(at));
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
        return this;
    }

    /** A moment in UTC, which each program shows in its own zone. */
    public CalendarText utc(String property, Instant moment) {
        return line(property + ":" + TIME.format(moment));
    }

    /** A moment as clocks of a zone show it, whose definition is in the same calendar. */
    public CalendarText local(String property, Instant moment, ZoneId zone) {
        return line(property + ";TZID=" + zone + ":" + LOCAL.format(moment.atZone(zone)));
    }

    /**
     * Defines a zone as it is from one moment to another: what its clocks showed before, and how they are changed meanwhile
     * (RFC 5545, 3.6.5).
     */
    public CalendarText zone(ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        line("BEGIN:VTIMEZONE");
        line("TZID:" + zone);
        ZoneOffsetTransition change =
                rules.nextTransition(from) == null ? null : rules.previousTransition(from.plusSeconds(1));
        if (change == null) {
            ZoneOffset offset = rules.getOffset(from);
            observance("STANDARD", "19700101T000000", offset, offset);
        }
        while (change != null && !change.getInstant().isAfter(to)) {
            observance(
                    rules.isDaylightSavings(change.getInstant()) ? "DAYLIGHT" : "STANDARD",
                    LOCAL.format(change.getDateTimeBefore()),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
            change = rules.nextTransition(change.getInstant());
        }
        return line("END:VTIMEZONE");
    }

    private void observance(String name, String start, ZoneOffset before, ZoneOffset after) {
        line("BEGIN:" + name);
        line("DTSTART:" + start);
        line("TZOFFSETFROM:" + offset(before));
        line("TZOFFSETTO:" + offset(after));
        line("END:" + name);
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }

    public static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

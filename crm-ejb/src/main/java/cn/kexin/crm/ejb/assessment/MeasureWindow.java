package cn.kexin.crm.ejb.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a figure is computed over. Days are read in the time zone of the responsible unit, so the period of a unit in
 * another zone begins at another instant.
 *
 * @param from the first day
 * @param to the last day, included
 * @param asOf evidence recorded later is not looked at
 * @param zones the time zones of all units, of which each reads the days in its own way
 */
public record MeasureWindow(LocalDate from, LocalDate to, Instant asOf, SortedSet<String> zones) {

    public MeasureWindow {
        Objects.requireNonNull(asOf);
        zones = new TreeSet<>(zones);
        if (to.isBefore(from) || zones.isEmpty()) {
            throw new IllegalArgumentException("Not a window: " + from + ".." + to + " in " + zones);
        }
    }

    /** @return the first instant of the window in a zone */
    public Instant start(String zone) {
        return from.atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    /** @return the first instant after the window in a zone */
    public Instant end(String zone) {
        return to.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    /** @return the same days as they look at another moment */
    public MeasureWindow asOf(Instant other) {
        return new MeasureWindow(from, to, other, zones);
    }
}

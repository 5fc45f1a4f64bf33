package cn.kexin.crm.ejb.assessment;

import java.time.Instant;

/**
 * Which rows behind a figure are wanted.
 *
 * @param window the window of the figure
 * @param subject whose figure it is
 * @param onlyMissed leaves out rows that met what was expected
 * @param recordedAfter only rows recorded after that moment: with a later {@code asOf}, the corrections that came after
 *     the figure was computed; null for all
 * @param rowId only the row with this id; null for all
 */
public record RowQuery(MeasureWindow window, Subject subject, boolean onlyMissed, Instant recordedAfter, Long rowId) {

    public static RowQuery all(MeasureWindow window, Subject subject) {
        return new RowQuery(window, subject, false, null, null);
    }
}

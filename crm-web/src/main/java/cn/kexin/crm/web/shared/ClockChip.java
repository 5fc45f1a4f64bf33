package cn.kexin.crm.web.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a clock is shown: a text, a tone and an icon that say the same. The states are those of a clock: RUNNING, PAUSED,
 * MET, MISSED; a running clock past its due time counts as late although nothing has ticked.
 */
public final class ClockChip {

    private static final long SOON_MINUTES = 4 * 60;
    private static final int WORKING_DAY_MINUTES = 8 * 60;

    private ClockChip() {}

    /**
     * @param due when it is due, null when there is no target
     * @param state enum or text; null counts as running
     * @param left working minutes left, negative when over; null counts in calendar time
     * @return one of {@code bad, warn, pause, ok, plain}
     */
    public static String tone(Instant due, Object state, Number left) {
        return switch (String.valueOf(state)) {
            case "PAUSED" -> "pause";
            case "MET" -> "ok";
            case "MISSED" -> "bad";
            default -> due == null ? "plain" : runningTone(minutesLeft(due, left));
        };
    }

    private static String runningTone(long minutes) {
        if (minutes < 0) {
            return "bad";
        }
        return minutes <= SOON_MINUTES ? "warn" : "plain";
    }

    /** @return the PrimeIcons class that goes with the tone */
    public static String icon(Instant due, Object state, Number left) {
        return switch (tone(due, state, left)) {
            case "bad" -> "pi-exclamation-triangle";
            case "pause" -> "pi-pause";
            case "ok" -> "pi-check";
            default -> "pi-clock";
        };
    }

    /** @return such as “超 2 小时 10 分”, “剩 3 小时”, “今天 17:30” */
    public static String text(Instant due, Object state, Number left) {
        String known = String.valueOf(state);
        if ("MET".equals(known) || "MISSED".equals(known)) {
            return Formats.text("common.clock." + known);
        }
        if (due == null && left == null) {
            return Formats.text("PAUSED".equals(known) ? "common.clock.PAUSED" : "common.clock.none");
        }
        long minutes = minutesLeft(due, left);
        if ("PAUSED".equals(known)) {
            return Formats.text("common.clock.pausedLeft", length(minutes, left != null));
        }
        if (minutes < 0) {
            return Formats.text("common.clock.over", length(-minutes, left != null));
        }
        return minutes <= SOON_MINUTES
                ? Formats.text("common.clock.left", length(minutes, left != null))
                : dueText(due);
    }

    private static String dueText(Instant due) {
        LocalDate today = Formats.now().atZone(Formats.zone()).toLocalDate();
        LocalDate day = due.atZone(Formats.zone()).toLocalDate();
        return day.isAfter(today.plusDays(1)) ? Formats.date(day) : Formats.ago(due);
    }

    private static long minutesLeft(Instant due, Number left) {
        return left != null
                ? left.longValue()
                : Duration.between(Formats.now(), due).toMinutes();
    }

    /** @return working minutes in words, in working days of eight hours from one day on */
    public static String workingTime(long minutes) {
        return length(minutes, true);
    }

    private static String length(long minutes, boolean working) {
        int dayLength = working ? WORKING_DAY_MINUTES : 24 * 60;
        if (minutes >= dayLength) {
            return Formats.text(working ? "common.clock.workingDays" : "common.clock.days", minutes / dayLength);
        }
        if (minutes >= 60) {
            return minutes % 60 == 0
                    ? Formats.text("common.clock.hours", minutes / 60)
                    : Formats.text("common.clock.hoursMinutes", minutes / 60, minutes % 60);
        }
        return Formats.text("common.clock.minutes", minutes);
    }
}

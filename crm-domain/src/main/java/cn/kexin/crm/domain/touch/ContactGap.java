package cn.kexin.crm.domain.touch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.TreeSet;

/** The longest time within a period during which nobody was in touch. */
public final class ContactGap {

    private ContactGap() {}

    /**
     * @param days on which there was a touch, in any order
     * @param from first day of the period
     * @param to its last day
     * @return the most days in a row without a touch; the whole period when there was none
     */
    public static int longest(Collection<LocalDate> days, LocalDate from, LocalDate to) {
        long longest = 0;
        LocalDate before = from.minusDays(1);
        for (LocalDate day : new TreeSet<>(days)) {
            if (!day.isBefore(from) && !day.isAfter(to)) {
                longest = Math.max(longest, ChronoUnit.DAYS.between(before, day) - 1);
                before = day;
            }
        }
        return Math.toIntExact(Math.max(longest, ChronoUnit.DAYS.between(before, to)));
    }
}

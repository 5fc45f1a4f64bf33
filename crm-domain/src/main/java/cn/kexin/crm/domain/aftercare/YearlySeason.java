package cn.kexin.crm.domain.aftercare;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;

/**
 * A season that comes every year, such as 15 November to 15 March; both days belong to it, and it may go over the turn of the
 * year. 29 February stands for the last day of February.
 */
public record YearlySeason(MonthDay begins, MonthDay ends) implements Serializable {

    public YearlySeason {
        Objects.requireNonNull(begins);
        Objects.requireNonNull(ends);
    }

    /**
     * The last day of so many whole seasons after a day. A season is whole when all its days lie behind that day: one that is
     * running on it, or begins with it, does not count, because the day itself is not counted (民法典 art. 201) and the system
     * has not been through the season from its beginning.
     *
     * @param count how many seasons, at least 1
     */
    public LocalDate lastDayOfWhole(int count, LocalDate after) {
        LocalDate sameYear = begins.atYear(after.getYear());
        int firstYear = sameYear.isAfter(after) ? after.getYear() : after.getYear() + 1;
        LocalDate lastBegin = begins.atYear(firstYear + count - 1);
        LocalDate end = ends.atYear(lastBegin.getYear());
        return end.isBefore(lastBegin) ? ends.atYear(lastBegin.getYear() + 1) : end;
    }
}

package cn.kexin.crm.domain.aftercare;

import java.time.LocalDate;
import java.util.function.Predicate;

/** Whether something is warranted on a day, and why. */
public enum WarrantyCover {
    /** The day lies within the warranty. */
    COVERED(true),
    /** The last day was a day of rest, and this is the first working day after it (民法典 art. 203). */
    LAST_DAY_OF_REST(true),
    /** The works had not been accepted yet. */
    BEFORE_ACCEPTANCE(false),
    /** The warranty was over. */
    EXPIRED(false),
    /** Nothing is warranted of which this could be part. */
    NO_ITEM(false);

    private final boolean covered;

    WarrantyCover(boolean covered) {
        this.covered = covered;
    }

    /** @param workingDay tells working days from days of rest in the company's calendar */
    public static WarrantyCover on(LocalDate date, WarrantyItem item, Predicate<LocalDate> workingDay) {
        if (date.isBefore(item.getStartsOn())) {
            return BEFORE_ACCEPTANCE;
        }
        if (!date.isAfter(item.getEndsOn())) {
            return COVERED;
        }
        boolean noneBetween = item.getEndsOn().plusDays(MOST_REST).isAfter(date)
                && item.getEndsOn().datesUntil(date).noneMatch(workingDay);
        return noneBetween ? LAST_DAY_OF_REST : EXPIRED;
    }

    /** No run of days of rest is as long. */
    private static final int MOST_REST = 20;

    public boolean isCovered() {
        return covered;
    }
}

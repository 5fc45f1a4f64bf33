package cn.kexin.crm.domain.assessment;

import java.time.LocalDate;

/** How long a period is; trends compare periods of one kind. */
public enum PeriodKind {
    MONTH(1),
    QUARTER(3),
    YEAR(12),
    /** Any other span of days. */
    OTHER(0);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    /** @return the kind of a span, by the calendar */
    public static PeriodKind of(LocalDate first, LocalDate last) {
        for (PeriodKind kind : new PeriodKind[] {MONTH, QUARTER, YEAR}) {
            boolean begins = first.getDayOfMonth() == 1 && (first.getMonthValue() - 1) % kind.months == 0;
            if (begins && first.plusMonths(kind.months).minusDays(1).equals(last)) {
                return kind;
            }
        }
        return OTHER;
    }
}

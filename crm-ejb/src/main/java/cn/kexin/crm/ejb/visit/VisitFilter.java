package cn.kexin.crm.ejb.visit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Which return visits are asked for; null does not matter.
 *
 * @param when how they stand to today
 * @param unit code of the unit that organises them
 * @param division code of a division (GB/T 2260) in which they are
 * @param dueFrom the first last day
 * @param dueTo the last such day
 */
public record VisitFilter(
        Long customerId,
        When when,
        @Size(max = 40) String unit,
        @Pattern(regexp = "\\d{2,9}") String division,
        LocalDate dueFrom,
        LocalDate dueTo) {

    /** How a visit stands to today. */
    public enum When {
        /** 现在应访: to be made now. */
        DUE,
        /** 已逾期: should have been made. */
        OVERDUE,
        /** 未到期: planned for later. */
        AHEAD,
        /** 已回访 */
        DONE,
        /** 不再回访 */
        DROPPED
    }

    public static VisitFilter any() {
        return new VisitFilter(null, null, null, null, null, null);
    }
}

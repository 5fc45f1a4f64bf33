package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;

/**
 * Which cases; every part may be null or empty, which means any.
 *
 * @param text any part of number, subject or customer's name
 * @param type case type
 * @param category category code
 * @param stage stage code
 * @param statuses kinds of stages
 * @param priority urgency
 * @param customerId whose
 * @param unit code of the responsible unit
 * @param person sign-in name of the responsible person
 * @param owner sign-in name of the one who is the face to the customer
 * @param unassigned only those in a unit's queue
 * @param overdue only those whose earliest open deadline has passed
 * @param openedFrom opened at or after
 * @param openedBefore opened before
 */
public record CaseFilter(
        @Size(max = 100) @PlainText String text,
        String type,
        String category,
        String stage,
        Set<StageKind> statuses,
        Priority priority,
        Long customerId,
        String unit,
        String person,
        String owner,
        boolean unassigned,
        boolean overdue,
        Instant openedFrom,
        Instant openedBefore) {

    /** @return a filter that lets everything through */
    public static CaseFilter any() {
        return new CaseFilter(null, null, null, null, Set.of(), null, null, null, null, null, false, false, null, null);
    }

    /**
     * @param text any part of number, subject or customer's name
     * @param customerId whose; null for anybody's
     * @return what is not closed and holds the text
     */
    public static CaseFilter holding(String text, Long customerId) {
        return new CaseFilter(
                text,
                null,
                null,
                null,
                Set.of(StageKind.ACTIVE, StageKind.WAITING, StageKind.RESOLVED),
                null,
                customerId,
                null,
                null,
                null,
                false,
                false,
                null,
                null);
    }

    /** @return what is still owed to one customer */
    public static CaseFilter openOf(long customerId) {
        return holding(null, customerId);
    }
}

package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.list.BulkField;
import cn.kexin.crm.domain.customer.list.BulkKind;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.domain.customer.list.BulkState;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * A change of many customers and how far it is.
 *
 * @param field what is edited, or null
 * @param customCode code of the custom field that is edited, or null
 * @param changedTo what they are to hold, in the words of the record: a field's content, a unit and a person, names of tags
 * @param counts how many customers came to each outcome; those without any may be missing
 * @param undoable whether it can be undone now
 */
public record BulkView(
        long id,
        BulkKind kind,
        BulkField field,
        String customCode,
        String changedTo,
        BulkState state,
        Instant startedAt,
        Instant endedAt,
        Instant undoableUntil,
        Map<BulkOutcome, Long> counts,
        boolean undoable)
        implements Serializable {

    /** @return how many customers came to that outcome */
    public long count(BulkOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean running() {
        return state == BulkState.RUNNING || state == BulkState.UNDOING;
    }

    /** @return 0 to 100 */
    public int percent() {
        BulkOutcome left = state == BulkState.UNDOING ? BulkOutcome.CHANGED : BulkOutcome.WAITING;
        return total() == 0 ? 100 : (int) ((total() - count(left)) * 100 / total());
    }
}

package cn.kexin.crm.domain.customer.list;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** One customer in a change of many, with what it held before and what it was given. */
@Entity
@Table(name = "bulk_line")
public class BulkLine extends BaseEntity {

    private static final int LONGEST_REASON = 400;

    @Column(name = "change_id", nullable = false, updatable = false)
    private long changeId;

    @Column(name = "subject_id", nullable = false, updatable = false)
    private long subjectId;

    @Column(name = "seen_version", nullable = false, updatable = false)
    private long seenVersion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private BulkOutcome outcome;

    @Column(length = LONGEST_REASON)
    private String reason;

    @Column(name = "value_before", length = 2000)
    private String before;

    @Column(name = "value_after", length = 2000)
    private String after;

    protected BulkLine() {}

    /** It held one thing and holds another now. */
    public void changed(String from, String to) {
        outcome = BulkOutcome.CHANGED;
        before = from;
        after = to;
    }

    public void unchanged() {
        outcome = BulkOutcome.UNCHANGED;
    }

    /** @param why a message key, with its arguments after tabulators */
    public void skip(String why) {
        outcome = BulkOutcome.SKIPPED;
        reason = shortened(why);
    }

    /** It is again as it was. */
    public void undone() {
        outcome = BulkOutcome.UNDONE;
    }

    /** @param why a message key, with its arguments after tabulators */
    public void keep(String why) {
        outcome = BulkOutcome.KEPT;
        reason = shortened(why);
    }

    private static String shortened(String why) {
        return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
    }

    public long getChangeId() {
        return changeId;
    }

    /** @return id of the customer */
    public long getSubjectId() {
        return subjectId;
    }

    /** @return the version that somebody saw when the change was begun */
    public long getSeenVersion() {
        return seenVersion;
    }

    public BulkOutcome getOutcome() {
        return outcome;
    }

    public String getReason() {
        return reason;
    }

    public String getBefore() {
        return before;
    }

    public String getAfter() {
        return after;
    }
}

package cn.kexin.crm.domain.customer.list;

/** What became of one customer in a change of many. */
public enum BulkOutcome {
    WAITING,
    CHANGED,
    /** It was so already. */
    UNCHANGED,
    /** It was left as it is, for a reason. */
    SKIPPED,
    /** It was changed and is again as it was. */
    UNDONE,
    /** It was changed and stays so although the change was undone, for a reason. */
    KEPT
}

package cn.kexin.crm.domain.customer.list;

/** How a change of many customers stands. */
public enum BulkState {
    RUNNING,
    DONE,
    /** Stopped on the way; what was changed by then stays until it is undone. */
    CANCELLED,
    UNDOING,
    UNDONE
}

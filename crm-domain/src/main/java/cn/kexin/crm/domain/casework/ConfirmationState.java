package cn.kexin.crm.domain.casework;

/** Where the question stands whether a matter is done for the customer. */
public enum ConfirmationState {
    /** To be answered. */
    OPEN,
    /** The customer has answered. */
    ANSWERED,
    /** Nobody answered in time, or a newer link took its place. */
    EXPIRED,
    /** The case went on without the answer. */
    OVERTAKEN
}

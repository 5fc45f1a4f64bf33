package cn.kexin.crm.domain.webhook;

/** What became of an event for one subscription. */
public enum HookState {
    /** Waits for its turn, or to be tried again. */
    WAITING,
    /** The other system has taken it. */
    DELIVERED,
    /** The subscription's owner may not see what it is about. */
    WITHHELD,
    /** The other system did not take it however often it was tried; a person may send it again. */
    DEAD
}

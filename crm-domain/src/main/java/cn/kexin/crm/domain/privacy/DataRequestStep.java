package cn.kexin.crm.domain.privacy;

/** What was done for a request. */
public enum DataRequestStep {
    OPENED,
    /** What we hold was shown. */
    REPORT_READ,
    /** What we hold was taken as a file. */
    REPORT_TAKEN,
    /** A second person let the erasure go ahead. */
    RELEASED,
    /** One part of the data was erased. */
    ERASED,
    ANSWERED,
    REFUSED,
    DONE
}

package cn.kexin.crm.domain.shared;

/** Where a background job stands. */
public enum JobState {
    /** Waits for a node. */
    QUEUED,
    /** A node holds its lease and works on it. */
    RUNNING,
    /** Finished. */
    DONE,
    /** Given up; the error says why. */
    FAILED,
    /** Stopped because somebody asked for it. */
    CANCELLED;

    /** @return whether nothing will happen any more */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}

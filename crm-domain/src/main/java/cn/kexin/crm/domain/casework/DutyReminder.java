package cn.kexin.crm.domain.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When somebody has to be told next of a duty's own deadline: that it comes near, then that it has passed. */
@Embeddable
public class DutyReminder {

    @Column(name = "remind_at")
    private Instant at;

    @Column(name = "remind_missed", nullable = false)
    private boolean missed;

    protected DutyReminder() {}

    private DutyReminder(Instant at, boolean missed) {
        this.at = at;
        this.missed = missed;
    }

    static DutyReminder none() {
        return new DutyReminder(null, false);
    }

    /** @param warnAt null for not before it has passed */
    static DutyReminder of(Instant dueAt, Instant warnAt) {
        return warnAt == null ? new DutyReminder(dueAt, true) : new DutyReminder(warnAt, false);
    }

    /** @return what follows once it has rung */
    DutyReminder next(Instant dueAt) {
        return missed ? none() : new DutyReminder(dueAt, true);
    }

    boolean isDue(Instant now) {
        return at != null && !at.isAfter(now);
    }

    /** @return whether it tells that the deadline has passed, not that it comes near */
    boolean isMissed() {
        return missed;
    }
}

package cn.kexin.crm.domain.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * What wrong passwords lead to: the first {@value #FREE_ATTEMPTS} cost nothing, each further one doubles the wait, from
 * half a minute up to an hour. A value; every change is a new one.
 */
@Embeddable
public class LockOut {

    /** Wrong passwords that cost nothing. */
    public static final int FREE_ATTEMPTS = 4;

    /** Nothing wrong so far. */
    public static final LockOut NONE = new LockOut(0, null);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    @Column(name = "failed_attempts", nullable = false)
    private int failedAttempts;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected LockOut() {}

    private LockOut(int failedAttempts, Instant lockedUntil) {
        this.failedAttempts = failedAttempts;
        this.lockedUntil = lockedUntil;
    }

    /** @return what follows from one more wrong password */
    public LockOut afterFailure(Instant now) {
        int attempts = failedAttempts + 1;
        return new LockOut(attempts, attempts > FREE_ATTEMPTS ? now.plus(waitAfter(attempts)) : lockedUntil);
    }

    private static Duration waitAfter(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - FREE_ATTEMPTS - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    public boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    public int getFailedAttempts() {
        return failedAttempts;
    }

    /** @return when the last wait ends or ended, or null when there was none */
    public Instant getLockedUntil() {
        return lockedUntil;
    }
}

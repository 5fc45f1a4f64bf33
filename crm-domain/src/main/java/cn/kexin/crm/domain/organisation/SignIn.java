package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A person's means of signing in. After {@value #FREE_ATTEMPTS} wrong passwords each further one doubles the wait, from
 * half a minute up to an hour; a right one clears the count. Raising the generation ends every session opened before.
 */
@Entity
@Table(name = "sign_in")
public class SignIn extends BaseEntity {

    /** Wrong passwords that cost nothing. */
    public static final int FREE_ATTEMPTS = 4;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "password_hash", nullable = false, length = 300)
    private String passwordHash;

    @Column(name = "must_change", nullable = false)
    private boolean mustChange;

    @Column(name = "failed_attempts", nullable = false)
    private int failedAttempts;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    /** Sessions remember the generation they began in; an older one is refused. */
    @Column(nullable = false)
    private int generation;

    @Column(name = "last_signed_in_at")
    private Instant lastSignedInAt;

    protected SignIn() {}

    /**
     * @param passwordHash as produced by the password hash of the sign-in facade
     * @param mustChange whether the password was set by somebody else and has to be changed first
     */
    public SignIn(Person person, String passwordHash, boolean mustChange) {
        this.person = Objects.requireNonNull(person);
        this.passwordHash = Objects.requireNonNull(passwordHash);
        this.mustChange = mustChange;
    }

    public boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Counts a wrong password and sets the wait that follows from it. */
    public void fail(Instant now) {
        failedAttempts++;
        if (failedAttempts > FREE_ATTEMPTS) {
            int doublings = Math.min(failedAttempts - FREE_ATTEMPTS - 1, 10);
            Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
            lockedUntil = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }

    public void succeed(Instant now) {
        failedAttempts = 0;
        lockedUntil = null;
        lastSignedInAt = now;
    }

    /** Sets a new password; every session opened with the old one ends. */
    public void changePassword(String newHash, boolean byOther) {
        passwordHash = Objects.requireNonNull(newHash);
        mustChange = byOther;
        failedAttempts = 0;
        lockedUntil = null;
        endAllSessions();
    }

    public void endAllSessions() {
        generation++;
    }

    public void unlock() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    public Person getPerson() {
        return person;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public boolean isMustChange() {
        return mustChange;
    }

    public int getFailedAttempts() {
        return failedAttempts;
    }

    public Instant getLockedUntil() {
        return lockedUntil;
    }

    public int getGeneration() {
        return generation;
    }

    public Instant getLastSignedInAt() {
        return lastSignedInAt;
    }
}

package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * A person's means of signing in. Wrong passwords lead to a {@link LockOut}, a right one clears it. Raising the generation
 * ends every session opened before.
 */
@Entity
@Table(name = "sign_in")
public class SignIn extends BaseEntity {

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "password_hash", nullable = false, length = 300)
    private String passwordHash;

    @Column(name = "must_change", nullable = false)
    private boolean mustChange;

    @Embedded
    private LockOut lockOut = LockOut.NONE;

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
        return lockOut.isLockedAt(now);
    }

    /** Counts a wrong password. */
    public void fail(Instant now) {
        lockOut = lockOut.afterFailure(now);
    }

    public void succeed(Instant now) {
        lockOut = LockOut.NONE;
        lastSignedInAt = now;
    }

    /** Sets a new password; every session opened with the old one ends. */
    public void changePassword(String newHash, boolean byOther) {
        passwordHash = Objects.requireNonNull(newHash);
        mustChange = byOther;
        lockOut = LockOut.NONE;
        endAllSessions();
    }

    public void endAllSessions() {
        generation++;
    }

    public void unlock() {
        lockOut = LockOut.NONE;
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

    public LockOut getLockOut() {
        return lockOut;
    }

    public int getGeneration() {
        return generation;
    }

    public Instant getLastSignedInAt() {
        return lastSignedInAt;
    }
}

package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * A name that somebody tried to sign in with although no member has it. It locks out like a member's, so that nobody
 * learns from it which names exist, and is forgotten after a day. Only a digest is kept: what is typed into the wrong
 * field may be a password.
 */
@Entity
@Table(name = "unknown_name")
public class UnknownName extends BaseEntity {

    @Column(name = "name_digest", nullable = false, length = 64)
    private String nameDigest;

    @Embedded
    private LockOut lockOut = LockOut.NONE;

    @Column(name = "tried_at", nullable = false)
    private Instant triedAt;

    protected UnknownName() {}

    /** @param nameDigest SHA-256 of the name in hexadecimal */
    public UnknownName(String nameDigest, Instant triedAt) {
        this.nameDigest = Objects.requireNonNull(nameDigest);
        this.triedAt = Objects.requireNonNull(triedAt);
    }

    /** Counts a try. */
    public void fail(Instant now) {
        lockOut = lockOut.afterFailure(now);
        triedAt = now;
    }

    public LockOut getLockOut() {
        return lockOut;
    }
}

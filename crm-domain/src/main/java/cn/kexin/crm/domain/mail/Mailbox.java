package cn.kexin.crm.domain.mail;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How far the mailbox has been read, and how reading goes. There is one row. */
@Entity
@Table(name = "mailbox")
public class Mailbox extends BaseEntity {

    private static final int LONGEST_ERROR = 500;

    @Column(length = 300)
    private String account;

    @Column(name = "uid_validity", nullable = false)
    private long uidValidity;

    @Column(name = "last_uid", nullable = false)
    private long lastUid;

    @Column(name = "last_poll_at")
    private Instant lastPollAt;

    @Column(name = "last_success_at")
    private Instant lastSuccessAt;

    @Column(name = "next_poll_at")
    private Instant nextPollAt;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(nullable = false)
    private int failures;

    @Column(length = LONGEST_ERROR)
    private String error;

    protected Mailbox() {}

    /** @return whether nobody is reading it and it is time to */
    public boolean isDue(Instant now) {
        return (leaseUntil == null || !leaseUntil.isAfter(now)) && (nextPollAt == null || !nextPollAt.isAfter(now));
    }

    /** Somebody begins to read; nobody else does until then. */
    public void begin(Instant now, Duration lease) {
        lastPollAt = now;
        leaseUntil = now.plus(lease);
    }

    /**
     * The folder is open. Another account or a folder that was made anew is read from its beginning; what is known already
     * is recognised.
     */
    public void open(String newAccount, long newValidity) {
        if (uidValidity != newValidity || !newAccount.equals(account)) {
            lastUid = 0;
        }
        account = newAccount;
        uidValidity = newValidity;
    }

    /** A message was dealt with. */
    public void read(long uid) {
        lastUid = Math.max(lastUid, uid);
    }

    public void succeed(Instant now) {
        lastSuccessAt = now;
        failures = 0;
        error = null;
        nextPollAt = null;
        leaseUntil = null;
    }

    /** @param why what the server or the network said */
    public void fail(Instant now, String why) {
        failures++;
        error = why.substring(0, Math.min(LONGEST_ERROR, why.length()));
        nextPollAt = now.plus(BackOff.after(failures));
        leaseUntil = null;
    }

    public long getLastUid() {
        return lastUid;
    }

    public Instant getLastPollAt() {
        return lastPollAt;
    }

    public Instant getLastSuccessAt() {
        return lastSuccessAt;
    }

    public Instant getNextPollAt() {
        return nextPollAt;
    }

    public int getFailures() {
        return failures;
    }

    public String getError() {
        return error;
    }
}

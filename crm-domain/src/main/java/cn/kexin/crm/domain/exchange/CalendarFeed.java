package cn.kexin.crm.domain.exchange;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** 日历订阅: a person's calendar under a secret address; only the hash of the secret is known. */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed extends BaseEntity {

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(name = "token_hash", nullable = false, length = 64)
    private String tokenHash;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "read_at")
    private Instant readAt;

    protected CalendarFeed() {}

    public CalendarFeed(Person person, String tokenHash, Instant madeAt) {
        this.person = Objects.requireNonNull(person);
        renew(tokenHash, madeAt);
    }

    /** @param newHash of another secret; the one before opens nothing any more */
    public void renew(String newHash, Instant now) {
        tokenHash = Objects.requireNonNull(newHash);
        madeAt = Objects.requireNonNull(now);
        readAt = null;
    }

    /** It was asked for. */
    public void read(Instant now) {
        readAt = Objects.requireNonNull(now);
    }

    public Person getPerson() {
        return person;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    /** @return when it was last asked for, or null */
    public Instant getReadAt() {
        return readAt;
    }
}

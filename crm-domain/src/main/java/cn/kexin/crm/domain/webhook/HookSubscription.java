package cn.kexin.crm.domain.webhook;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * 订阅: another system wants to be told of some events, as far as one of us, in whose name it asks, may see what they are
 * about. Events go out one after the other: while one is not taken the later ones wait, until it is given up.
 */
@Entity
@Table(name = "hook_subscription")
public class HookSubscription extends BaseEntity {

    @Column(nullable = false, length = 80)
    private String name;

    @Column(nullable = false, length = HookAddress.LONGEST)
    private String url;

    @Convert(converter = HookEventsConverter.class)
    @Column(name = "events_text", nullable = false, length = 400)
    private Set<HookEvent> events = Set.of();

    @Column(nullable = false, length = 255)
    private String secret;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Column(nullable = false)
    private boolean active = true;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "lease_holder", length = 40)
    private String leaseHolder;

    @Column(name = "retry_at")
    private Instant retryAt;

    protected HookSubscription() {}

    /** Has to be {@linkplain #keepSecret given its secret} once it has an id. */
    public HookSubscription(Instant createdAt) {
        this.createdAt = Objects.requireNonNull(createdAt);
    }

    /** @param newOwner whose rights decide what is sent */
    public HookSubscription describe(String newName, String newUrl, Set<HookEvent> wanted, Person newOwner) {
        name = newName.strip();
        url = newUrl.strip();
        events = Set.copyOf(wanted);
        owner = Objects.requireNonNull(newOwner);
        retryAt = null;
        return this;
    }

    /** @param sealed the secret as it is kept; the one so far is worth nothing any more */
    public void keepSecret(String sealed) {
        secret = Objects.requireNonNull(sealed);
    }

    /** What happens while it is off is never sent; what waits goes on when it is on again. */
    public void turn(boolean on) {
        active = on;
        retryAt = null;
    }

    /** @return whether a node may begin to send: nobody does, and it is no time of waiting */
    public boolean isFree(Instant now) {
        return active && (leaseUntil == null || leaseUntil.isBefore(now)) && (retryAt == null || !retryAt.isAfter(now));
    }

    /**
     * A node sends, for so long; when it dies another one may begin afterwards.
     *
     * @param run what tells this go of that node from all others
     */
    public void take(Instant now, Duration lease, String run) {
        leaseUntil = now.plus(lease);
        leaseHolder = Objects.requireNonNull(run);
    }

    /** @return whether it is still that run's turn: one that was held up for long may have lost it to another node */
    public boolean isHeldBy(String run) {
        return leaseUntil != null && run.equals(leaseHolder);
    }

    public void release() {
        leaseUntil = null;
        leaseHolder = null;
    }

    /** The other system did not take an event. */
    public void waitUntil(Instant moment) {
        retryAt = moment;
    }

    /** The waiting is over. */
    public void tryNow() {
        retryAt = null;
    }

    public String getName() {
        return name;
    }

    public String getUrl() {
        return url;
    }

    public Set<HookEvent> getEvents() {
        return events;
    }

    /** @return the secret as it is kept: sealed */
    public String getSecret() {
        return secret;
    }

    public Person getOwner() {
        return owner;
    }

    public boolean isActive() {
        return active;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** @return until when nothing is sent because the other system did not take it; null when it does */
    public Instant getRetryAt() {
        return retryAt;
    }
}

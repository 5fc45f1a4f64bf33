package cn.kexin.crm.domain.webhook;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * An event on its way to one subscription. It is written in the transaction of what it tells and keeps its id, however often
 * it is sent, so that a receiver who remembers ids takes nothing twice.
 */
@Entity
@Table(name = "hook_message")
public class HookMessage extends BaseEntity {

    /** So often it is tried: over about a day and a half. */
    public static final int MOST_ATTEMPTS = 12;

    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "subscription_id", updatable = false)
    private HookSubscription subscription;

    @Column(name = "event_id", nullable = false, length = 40, updatable = false)
    private String eventId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30, updatable = false)
    private HookEvent event;

    @Column(name = "subject_type", length = 40, updatable = false)
    private String subjectType;

    @Column(name = "subject_id", updatable = false)
    private Long subjectId;

    @Column(nullable = false, length = 10_000, updatable = false)
    private String body;

    @Column(name = "occurred_at", nullable = false, updatable = false)
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private HookState state = HookState.WAITING;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected HookMessage() {}

    /** It was taken. */
    public void delivered(Instant now) {
        attempts++;
        end(HookState.DELIVERED, now);
    }

    /**
     * It was not taken.
     *
     * @return how long to wait before it is tried again; null when it is given up
     */
    public Duration failed(Instant now) {
        attempts++;
        if (attempts >= MOST_ATTEMPTS) {
            end(HookState.DEAD, now);
            return null;
        }
        return backOff(attempts);
    }

    /** @return half a minute, then twice as long each time, at most six hours */
    static Duration backOff(int failures) {
        Duration wait = SHORTEST.multipliedBy(1L << Math.min(failures - 1, MOST_ATTEMPTS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** Whoever asks may not see what it is about. */
    public void withhold(Instant now) {
        end(HookState.WITHHELD, now);
    }

    /** A person wants it sent again, whatever became of it, under the same id. */
    public void again() {
        state = HookState.WAITING;
        attempts = 0;
        endedAt = null;
    }

    private void end(HookState last, Instant now) {
        state = last;
        endedAt = Objects.requireNonNull(now);
    }

    public HookSubscription getSubscription() {
        return subscription;
    }

    public String getEventId() {
        return eventId;
    }

    public HookEvent getEvent() {
        return event;
    }

    /** @return type of what it is about, or null for a test */
    public String getSubjectType() {
        return subjectType;
    }

    /** @return id of what it is about, or null for a test */
    public Long getSubjectId() {
        return subjectId;
    }

    /** @return the CloudEvent as JSON, the same at every attempt */
    public String getBody() {
        return body;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    public HookState getState() {
        return state;
    }

    public int getAttempts() {
        return attempts;
    }
}

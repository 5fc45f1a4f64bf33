package cn.kexin.crm.domain.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** One attempt to deliver an event: what the other system answered, or why there was no answer. */
@Entity
@Table(name = "hook_attempt")
public class HookAttempt {

    private static final int LONGEST = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "message_id", updatable = false)
    private HookMessage message;

    @Column(name = "attempted_at", nullable = false, updatable = false)
    private Instant attemptedAt;

    @Column(name = "http_status", updatable = false)
    private Integer httpStatus;

    @Column(length = LONGEST, updatable = false)
    private String error;

    @Column(name = "took_millis", nullable = false, updatable = false)
    private long tookMillis;

    protected HookAttempt() {}

    /**
     * @param httpStatus null when there was no answer
     * @param error why there was none; null when there was one
     */
    public HookAttempt(HookMessage message, Instant attemptedAt, Integer httpStatus, String error, long tookMillis) {
        this.message = Objects.requireNonNull(message);
        this.attemptedAt = Objects.requireNonNull(attemptedAt);
        this.httpStatus = httpStatus;
        this.error = error == null || error.length() <= LONGEST ? error : error.substring(0, LONGEST);
        this.tookMillis = tookMillis;
    }

    public Instant getAttemptedAt() {
        return attemptedAt;
    }

    public Integer getHttpStatus() {
        return httpStatus;
    }

    public String getError() {
        return error;
    }

    public long getTookMillis() {
        return tookMillis;
    }
}

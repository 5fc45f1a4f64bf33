package cn.kexin.crm.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Long work that goes on without its caller. Queued, taken by exactly one node under a lease that the node keeps
 * renewing, and finished, failed or cancelled. When the node dies the lease runs out and another node, or the same one
 * started again, goes on from the checkpoint.
 */
@Entity
@Table(name = "background_job")
public class BackgroundJob extends BaseEntity {

    /** How often a job is taken up again after its node died, before it is given up. */
    public static final int MOST_ATTEMPTS = 5;

    private static final String SEPARATOR = "\t";
    private static final int LONGEST_ARGUMENTS = 2000;

    @Column(nullable = false, length = 40, updatable = false)
    private String kind;

    @Column(nullable = false, length = 80, updatable = false)
    private String subject;

    @Column(length = 20000, updatable = false)
    private String parameters;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private JobState state = JobState.QUEUED;

    @Column(name = "done_steps", nullable = false)
    private long doneSteps;

    @Column(name = "total_steps", nullable = false)
    private long totalSteps;

    @Column(length = 20000)
    private String checkpoint;

    @Column(name = "cancel_requested", nullable = false)
    private boolean cancelRequested;

    @Column(length = 40)
    private String node;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "error_key", length = 120)
    private String errorKey;

    @Column(name = "error_arguments", length = LONGEST_ARGUMENTS)
    private String errorArguments;

    @Column(name = "created_by_id", updatable = false)
    private Long createdById;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected BackgroundJob() {}

    /** @param createdById who asked for it; null for the system */
    public BackgroundJob(String kind, String subject, String parameters, Long createdById, Instant createdAt) {
        this.kind = Objects.requireNonNull(kind);
        this.subject = Objects.requireNonNull(subject);
        this.parameters = parameters;
        this.createdById = createdById;
        this.createdAt = Objects.requireNonNull(createdAt);
    }

    /** A node takes the job, for the first time or after another one died. */
    public void take(String byNode, Instant now, Duration lease) {
        state = JobState.RUNNING;
        node = byNode;
        leaseUntil = now.plus(lease);
        attempts++;
        startedAt = startedAt == null ? now : startedAt;
    }

    public boolean isHeldBy(String aNode) {
        return state == JobState.RUNNING && Objects.equals(node, aNode);
    }

    /** @return whether the node that works on it has not been heard of in time */
    public boolean isLeaseOverAt(Instant now) {
        return state == JobState.RUNNING && leaseUntil.isBefore(now);
    }

    public boolean isExhausted() {
        return attempts >= MOST_ATTEMPTS;
    }

    public void renew(Instant now, Duration lease) {
        leaseUntil = now.plus(lease);
    }

    public void progress(long done, long total) {
        doneSteps = done;
        totalSteps = total;
    }

    public void reach(String newCheckpoint) {
        checkpoint = newCheckpoint;
    }

    /** A queued job is cancelled at once, a running one at its next step, one that is over not at all. */
    public void cancel(Instant now) {
        if (state == JobState.QUEUED) {
            end(JobState.CANCELLED, now);
        } else if (state == JobState.RUNNING) {
            cancelRequested = true;
        }
    }

    public void end(JobState last, Instant now) {
        state = last;
        finishedAt = now;
        leaseUntil = null;
    }

    public void fail(String key, List<Object> arguments, Instant now) {
        errorKey = key;
        String joined =
                String.join(SEPARATOR, arguments.stream().map(String::valueOf).toList());
        errorArguments = joined.substring(0, Math.min(joined.length(), LONGEST_ARGUMENTS));
        end(JobState.FAILED, now);
    }

    public String getKind() {
        return kind;
    }

    public String getSubject() {
        return subject;
    }

    public String getParameters() {
        return parameters;
    }

    public JobState getState() {
        return state;
    }

    public long getDoneSteps() {
        return doneSteps;
    }

    /** @return how many steps there are; 0 while that is not known */
    public long getTotalSteps() {
        return totalSteps;
    }

    public String getCheckpoint() {
        return checkpoint;
    }

    public boolean isCancelRequested() {
        return cancelRequested;
    }

    public String getErrorKey() {
        return errorKey;
    }

    public List<String> getErrorArguments() {
        return errorArguments == null || errorArguments.isEmpty()
                ? List.of()
                : List.of(errorArguments.split(SEPARATOR));
    }

    public Long getCreatedById() {
        return createdById;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }
}

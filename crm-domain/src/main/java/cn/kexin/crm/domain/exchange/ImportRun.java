package cn.kexin.crm.domain.exchange;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
 * An import: a file with the mapping by which it is read. A background job reads it in portions; with each portion the
 * import counts what became of the rows, so that it goes on from there after a crash.
 */
@Entity
@Table(name = "import_run")
public class ImportRun extends BaseEntity {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private ImportMode mode;

    @Column(name = "dry_run", nullable = false, updatable = false)
    private boolean dryRun;

    @Column(name = "file_name", nullable = false, length = 200, updatable = false)
    private String fileName;

    @Column(name = "file_size", nullable = false, updatable = false)
    private long fileSize;

    @Column(nullable = false, length = 40, updatable = false)
    private String encoding;

    /** The mapping as JSON. */
    @Column(nullable = false, length = 20_000, updatable = false)
    private String mapping;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "starter_id", updatable = false)
    private Person starter;

    @Column(name = "queued_at", nullable = false, updatable = false)
    private Instant queuedAt;

    /** The background job that reads the file; its state is the import's. */
    @Column(name = "job_id")
    private Long jobId;

    @Embedded
    private RowCounts counts = RowCounts.NONE;

    /** The file's headers as a JSON array; null for a file that is no table. */
    @Column(length = 20_000, updatable = false)
    private String headers;

    /** SHA-256 of the file; null for one of older times. */
    @Column(name = "content_hash", length = 64)
    private String contentHash;

    /** The background job that takes back what was made. */
    @Column(name = "reversal_job_id")
    private Long reversalJobId;

    @Column(name = "taken_back", nullable = false)
    private int takenBack;

    @Column(name = "put_back", nullable = false)
    private int putBack;

    @Column(name = "reversed_at")
    private Instant reversedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reversed_by_id")
    private Person reversedBy;

    protected ImportRun() {}

    /**
     * @param encoding name of the encoding the file is in
     * @param mapping the mapping as JSON
     * @param headers the file's headers as a JSON array; null for a file that is no table
     */
    public ImportRun(
            ImportKind kind,
            ImportMode mode,
            boolean dryRun,
            String fileName,
            long fileSize,
            String encoding,
            String mapping,
            String headers,
            Person starter,
            Instant queuedAt) {
        this.kind = Objects.requireNonNull(kind);
        this.mode = Objects.requireNonNull(mode);
        this.dryRun = dryRun;
        this.fileName = Objects.requireNonNull(fileName);
        this.fileSize = fileSize;
        this.encoding = Objects.requireNonNull(encoding);
        this.mapping = Objects.requireNonNull(mapping);
        this.headers = headers;
        this.starter = Objects.requireNonNull(starter);
        this.queuedAt = Objects.requireNonNull(queuedAt);
    }

    /** @param newJobId the background job that reads the file */
    public void readBy(long newJobId) {
        jobId = newJobId;
    }

    /** @param portion what became of the rows read since the last time */
    public void count(RowCounts portion) {
        counts = counts.plus(portion);
    }

    /** @param hash SHA-256 of the file */
    public void holds(String hash) {
        contentHash = hash;
    }

    /** What it made and changed begins to be taken back by a background job. */
    public void reversedBy(Person by, long job, Instant now) {
        reversedAt = Objects.requireNonNull(now);
        reversedBy = Objects.requireNonNull(by);
        reversalJobId = job;
    }

    /**
     * @param within how long after its start an import may be taken back
     * @throws BusinessRuleException when it cannot be taken back
     */
    public void requireReversible(Instant now, Duration within) {
        if (!kind.isReversible() || dryRun) {
            throw new BusinessRuleException("exchange.error.notReversible." + (dryRun ? "DRY_RUN" : kind.name()));
        }
        if (reversedAt != null) {
            throw new BusinessRuleException("exchange.error.reversed");
        }
        if (now.isAfter(queuedAt.plus(within))) {
            throw new BusinessRuleException("exchange.error.reversalTooLate", within.toDays());
        }
    }

    /**
     * Counts a portion of what was taken back.
     *
     * @param removed records that were made and are no more
     * @param restored records that were changed and are as they were
     */
    public void tookBack(int removed, int restored) {
        takenBack += removed;
        putBack += restored;
    }

    public ImportKind getKind() {
        return kind;
    }

    public ImportMode getMode() {
        return mode;
    }

    /** @return whether it only tells what would happen */
    public boolean isDryRun() {
        return dryRun;
    }

    public String getFileName() {
        return fileName;
    }

    /** @return bytes of the file as it was given */
    public long getFileSize() {
        return fileSize;
    }

    public String getEncoding() {
        return encoding;
    }

    public String getMapping() {
        return mapping;
    }

    /** @return the file's headers as a JSON array; null for a file that is no table */
    public String getHeaders() {
        return headers;
    }

    /** @return when what it made was taken back, or null */
    public Instant getReversedAt() {
        return reversedAt;
    }

    /** @return the background job that takes back what was made; null while none does */
    public Long getReversalJobId() {
        return reversalJobId;
    }

    /** @return records that were made and are no more */
    public int getTakenBack() {
        return takenBack;
    }

    /** @return records that were changed and are as they were */
    public int getPutBack() {
        return putBack;
    }

    public Person getStarter() {
        return starter;
    }

    public Instant getQueuedAt() {
        return queuedAt;
    }

    public Long getJobId() {
        return jobId;
    }

    public RowCounts getCounts() {
        return counts;
    }
}

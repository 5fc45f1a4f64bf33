package cn.kexin.crm.domain.attachment;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * A file that belongs to a record of any kind, by type and id. It is never changed; once removed its bytes are gone, and
 * what remains tells that it was there, who removed it and why.
 */
@Entity
@Table(name = "attachment")
public class Attachment extends BaseEntity implements Audited {

    /** What a file is called where records of all kinds are named by type and id. */
    public static final String TYPE = "attachment";

    @Column(name = "subject_type", nullable = false, updatable = false, length = 40)
    private String subjectType;

    @NotAudited
    @Column(name = "subject_id", nullable = false)
    private long subjectId;

    @Column(name = "file_name", nullable = false, updatable = false, length = FileName.LONGEST)
    private String fileName;

    @NotAudited
    @Column(name = "media_type", nullable = false, length = 100)
    private String mediaType;

    @NotAudited
    @Column(name = "file_size", nullable = false)
    private long size;

    @NotAudited
    @Column(nullable = false, length = 64)
    private String sha256;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private AttachmentPlace place;

    @Column(name = "added_at", nullable = false, updatable = false)
    private Instant addedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "added_by_id", updatable = false)
    private Person addedBy;

    @NotAudited
    @Column(name = "removed_at")
    private Instant removedAt;

    @NotAudited
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "removed_by_id")
    private Person removedBy;

    @Column(name = "removal_reason", length = 200)
    private String removalReason;

    protected Attachment() {}

    /**
     * @param givenName the file's name as it came
     * @param addedBy who of us added it, or null when it came by itself
     */
    public Attachment(AuditSubject subject, String givenName, AttachmentPlace place, Person addedBy, Instant addedAt) {
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.fileName = FileName.clean(givenName);
        this.place = Objects.requireNonNull(place);
        this.addedBy = addedBy;
        this.addedAt = Objects.requireNonNull(addedAt);
        this.mediaType = FileKind.OTHER.mediaType();
        this.sha256 = "";
    }

    /** Its bytes are stored. */
    public void hold(FileKind kind, long bytes, String digest) {
        mediaType = kind.mediaType();
        size = bytes;
        sha256 = digest;
    }

    /** @throws BusinessRuleException when it is removed already */
    public void remove(Person by, String reason, Instant at) {
        if (isRemoved()) {
            throw new BusinessRuleException("attachment.error.removed", fileName);
        }
        removedBy = Objects.requireNonNull(by);
        removalReason = reason.strip();
        removedAt = Objects.requireNonNull(at);
    }

    @Override
    public AuditSubject auditSubject() {
        return new AuditSubject(subjectType, subjectId);
    }

    @Override
    public String auditType() {
        return TYPE;
    }

    @Override
    public String auditLabel() {
        return fileName;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    public String getFileName() {
        return fileName;
    }

    /** @return what its content is, never what its name says */
    public String getMediaType() {
        return mediaType;
    }

    /** @return its size in bytes */
    public long getSize() {
        return size;
    }

    /** @return SHA-256 of its bytes, in hexadecimal */
    public String getSha256() {
        return sha256;
    }

    public AttachmentPlace getPlace() {
        return place;
    }

    public Instant getAddedAt() {
        return addedAt;
    }

    /** @return who of us added it, or null when it came by itself */
    public Person getAddedBy() {
        return addedBy;
    }

    /** @return why it was removed, or null */
    public String getRemovalReason() {
        return removalReason;
    }
}

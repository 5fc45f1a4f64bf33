package cn.kexin.crm.domain.project;

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

/**
 * 公开采购数据 (OCDS): what was published of a project at one time, word for word. The record follows from all of them, in
 * whatever order they came. Written once.
 */
@Entity
@Table(name = "project_release")
public class ProjectRelease {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project_id", updatable = false)
    private Project project;

    @Column(name = "release_id", nullable = false, length = 200, updatable = false)
    private String releaseId;

    @Column(name = "released_at", nullable = false, updatable = false)
    private Instant releasedAt;

    @Column(nullable = false, length = 200, updatable = false)
    private String tags;

    /** SHA-256 of the document. */
    @Column(name = "content_hash", nullable = false, length = 64, updatable = false)
    private String contentHash;

    /** The release as JSON. */
    @Column(nullable = false, length = 1_000_000, updatable = false)
    private String document;

    protected ProjectRelease() {}

    public ProjectRelease(
            Project project, String releaseId, Instant releasedAt, String tags, String contentHash, String document) {
        this.project = Objects.requireNonNull(project);
        this.releaseId = Objects.requireNonNull(releaseId);
        this.releasedAt = Objects.requireNonNull(releasedAt);
        this.tags = Objects.requireNonNull(tags);
        this.contentHash = Objects.requireNonNull(contentHash);
        this.document = Objects.requireNonNull(document);
    }

    public Long getId() {
        return id;
    }

    public Project getProject() {
        return project;
    }

    public String getReleaseId() {
        return releaseId;
    }

    public Instant getReleasedAt() {
        return releasedAt;
    }

    /** @return what it is, such as tender or award, separated by blanks */
    public String getTags() {
        return tags;
    }

    public String getContentHash() {
        return contentHash;
    }

    public String getDocument() {
        return document;
    }
}

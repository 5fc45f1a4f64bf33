package cn.kexin.crm.domain.exchange;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** A mapping that was corrected on screen and kept under a name for the next file of its sort. */
@Entity
@Table(name = "import_mapping")
public class SavedMapping extends BaseEntity {

    @Column(nullable = false, length = 60, updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ImportKind kind;

    /** The mapping as JSON. */
    @Column(nullable = false, length = 20_000)
    private String document;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    protected SavedMapping() {}

    public SavedMapping(String name, ImportKind kind, String document, Instant savedAt) {
        this.name = Objects.requireNonNull(name);
        change(kind, document, savedAt);
    }

    public void change(ImportKind newKind, String newDocument, Instant now) {
        kind = Objects.requireNonNull(newKind);
        document = Objects.requireNonNull(newDocument);
        savedAt = Objects.requireNonNull(now);
    }

    public String getName() {
        return name;
    }

    public ImportKind getKind() {
        return kind;
    }

    public String getDocument() {
        return document;
    }

    public Instant getSavedAt() {
        return savedAt;
    }
}

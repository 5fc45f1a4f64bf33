package cn.kexin.crm.domain.exchange;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
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

/** How somebody last read a file with these headers: offered when the next one comes. */
@Entity
@Table(name = "import_header")
public class HeaderMapping extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private ImportKind kind;

    /** SHA-256 of the headers. */
    @Column(name = "header_hash", nullable = false, length = 64, updatable = false)
    private String headerHash;

    /** The mapping as JSON. */
    @Column(nullable = false, length = 20_000)
    private String document;

    @Column(name = "used_at", nullable = false)
    private Instant usedAt;

    protected HeaderMapping() {}

    public HeaderMapping(Person person, ImportKind kind, String headerHash, String document, Instant usedAt) {
        this.person = Objects.requireNonNull(person);
        this.kind = Objects.requireNonNull(kind);
        this.headerHash = Objects.requireNonNull(headerHash);
        use(document, usedAt);
    }

    /** @param newDocument the mapping by which such a file was read now, as JSON */
    public void use(String newDocument, Instant now) {
        document = Objects.requireNonNull(newDocument);
        usedAt = Objects.requireNonNull(now);
    }

    public String getDocument() {
        return document;
    }
}

package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * A revision of how a case type flows. Drafted, edited while a draft, activated once it can work, retired by its
 * successor. Cases keep the revision they began with, so an active one never changes.
 */
@Entity
@Table(name = "process_definition")
public class ProcessDefinition extends BaseEntity {

    @Column(nullable = false, length = 40, updatable = false)
    private String code;

    @Column(nullable = false, updatable = false)
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private DefinitionStatus status = DefinitionStatus.DRAFT;

    /** The process model as JSON. */
    @Column(nullable = false, length = 200_000)
    private String document;

    @Column(name = "activated_at")
    private Instant activatedAt;

    protected ProcessDefinition() {}

    public ProcessDefinition(String code, int revision, String document) {
        this.code = Objects.requireNonNull(code);
        this.revision = revision;
        this.document = Objects.requireNonNull(document);
    }

    /** @throws BusinessRuleException when the revision is no longer a draft */
    public void redraft(String newDocument) {
        if (status != DefinitionStatus.DRAFT) {
            throw new BusinessRuleException("casework.error.definitionNotDraft", code, revision);
        }
        document = Objects.requireNonNull(newDocument);
    }

    /** @throws BusinessRuleException when the revision is no longer a draft */
    public void activate(Instant now) {
        if (status != DefinitionStatus.DRAFT) {
            throw new BusinessRuleException("casework.error.definitionNotDraft", code, revision);
        }
        status = DefinitionStatus.ACTIVE;
        activatedAt = now;
    }

    /** Takes the revision out of use for new cases. */
    public void retire() {
        status = DefinitionStatus.RETIRED;
    }

    public String getCode() {
        return code;
    }

    public int getRevision() {
        return revision;
    }

    public DefinitionStatus getStatus() {
        return status;
    }

    public String getDocument() {
        return document;
    }

    public Instant getActivatedAt() {
        return activatedAt;
    }
}

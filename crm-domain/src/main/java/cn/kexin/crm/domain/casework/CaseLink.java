package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** 关联: two cases that should be read together; neither goes before the other. */
@Entity
@Table(name = "case_link")
public class CaseLink extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "one_id", updatable = false)
    private CustomerCase one;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "other_id", updatable = false)
    private CustomerCase other;

    @Column(name = "linked_at", nullable = false, updatable = false)
    private Instant linkedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "linked_by_id", updatable = false)
    private Person linkedBy;

    protected CaseLink() {}

    /**
     * @param one a stored case
     * @param other another stored case
     * @throws BusinessRuleException when both are the same
     */
    public CaseLink(CustomerCase one, CustomerCase other, Person by, Instant at) {
        if (one.equals(other)) {
            throw new BusinessRuleException("casework.error.tieToItself");
        }
        boolean inOrder = one.getId() < other.getId();
        this.one = inOrder ? one : other;
        this.other = inOrder ? other : one;
        this.linkedBy = Objects.requireNonNull(by);
        this.linkedAt = Objects.requireNonNull(at);
    }

    public CustomerCase getOne() {
        return one;
    }

    public CustomerCase getOther() {
        return other;
    }

    public Instant getLinkedAt() {
        return linkedAt;
    }

    public Person getLinkedBy() {
        return linkedBy;
    }
}

package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
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

/** Something that a return visit brought to light; followed up in a case of its own until the customer confirms. */
@Entity
@Table(name = "visit_finding")
public class VisitFinding extends BaseEntity {

    /** What it is called where records of all kinds are named by type and id. */
    public static final String TYPE = "visitFinding";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "visit_id", updatable = false)
    private ReturnVisit visit;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private FindingKind kind;

    @Column(nullable = false, length = 1000, updatable = false)
    private String words;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private CustomerCase customerCase;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recorded_by_id", updatable = false)
    private Person recordedBy;

    protected VisitFinding() {}

    public VisitFinding(ReturnVisit visit, FindingKind kind, String words, Instant recordedAt, Person recordedBy) {
        this.visit = Objects.requireNonNull(visit);
        this.kind = Objects.requireNonNull(kind);
        this.words = Objects.requireNonNull(words);
        this.recordedAt = Objects.requireNonNull(recordedAt);
        this.recordedBy = Objects.requireNonNull(recordedBy);
    }

    /** @throws BusinessRuleException when there is a case for it */
    public void followUp(CustomerCase newCase) {
        if (customerCase != null) {
            throw new BusinessRuleException("visit.error.followed", customerCase.getNumber());
        }
        customerCase = Objects.requireNonNull(newCase);
    }

    public ReturnVisit getVisit() {
        return visit;
    }

    public FindingKind getKind() {
        return kind;
    }

    public String getWords() {
        return words;
    }

    /** @return the case in which it is followed up, or null */
    public CustomerCase getCustomerCase() {
        return customerCase;
    }
}

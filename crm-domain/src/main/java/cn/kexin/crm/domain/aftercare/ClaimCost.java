package cn.kexin.crm.domain.aftercare;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** One cost of a claim. Written down once; what was written down wrongly is taken away and written anew. */
@Entity
@Table(name = "claim_cost")
public class ClaimCost extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "claim_id", updatable = false)
    private WarrantyClaim claim;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private CostKind kind;

    @Embedded
    private Money money;

    @Column(name = "incurred_on", nullable = false, updatable = false)
    private LocalDate incurredOn;

    @Column(length = 200, updatable = false)
    private String note;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recorded_by_id", updatable = false)
    private Person recordedBy;

    protected ClaimCost() {}

    /** @throws BusinessRuleException when the day lies in the future */
    public ClaimCost(WarrantyClaim claim, CostKind kind, Money money, LocalDate incurredOn, LocalDate today) {
        if (incurredOn.isAfter(today)) {
            throw BusinessRuleException.onField("incurredOn", "aftercare.error.costFuture", today);
        }
        this.claim = Objects.requireNonNull(claim);
        this.kind = Objects.requireNonNull(kind);
        this.money = Objects.requireNonNull(money);
        this.incurredOn = incurredOn;
    }

    /** @param newNote what for; or null */
    public ClaimCost recorded(Person by, Instant at, String newNote) {
        recordedBy = Objects.requireNonNull(by);
        recordedAt = Objects.requireNonNull(at);
        note = newNote;
        return this;
    }

    public WarrantyClaim getClaim() {
        return claim;
    }
}

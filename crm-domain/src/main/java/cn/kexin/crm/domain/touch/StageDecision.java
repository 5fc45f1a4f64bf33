package cn.kexin.crm.domain.touch;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.organisation.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What somebody decided about a relationship stage; never changed. */
@Entity
@Table(name = "stage_decision")
public class StageDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private StageDecisionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_stage", nullable = false, length = 20, updatable = false)
    private RelationshipStage from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_stage", nullable = false, length = 20, updatable = false)
    private RelationshipStage to;

    @Column(length = 2000, updatable = false)
    private String reasons;

    @Column(length = 500, updatable = false)
    private String note;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(name = "decided_at", nullable = false, updatable = false)
    private Instant decidedAt;

    protected StageDecision() {}

    /**
     * @param from the stage before
     * @param to the stage decided upon; for a refusal the one that was proposed
     * @param reasons what the evidence said, none when a person decided without it
     * @param note why, in the person's words, or null
     */
    public StageDecision(
            Customer customer,
            StageDecisionKind kind,
            RelationshipStage from,
            RelationshipStage to,
            List<StageReason> reasons,
            String note,
            Person person,
            Instant decidedAt) {
        this.customer = Objects.requireNonNull(customer);
        this.kind = Objects.requireNonNull(kind);
        this.from = Objects.requireNonNull(from);
        this.to = Objects.requireNonNull(to);
        this.reasons = reasons.isEmpty() ? null : StageReason.write(reasons);
        this.note = note;
        this.person = Objects.requireNonNull(person);
        this.decidedAt = Objects.requireNonNull(decidedAt);
    }

    public Long getId() {
        return id;
    }

    public StageDecisionKind getKind() {
        return kind;
    }

    public RelationshipStage getFrom() {
        return from;
    }

    public RelationshipStage getTo() {
        return to;
    }

    public List<StageReason> getReasons() {
        return StageReason.read(reasons);
    }

    public String getNote() {
        return note;
    }

    public Person getPerson() {
        return person;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}

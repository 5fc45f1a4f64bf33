package cn.kexin.crm.domain.touch;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.RelationshipStage;
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
import java.util.List;
import java.util.Objects;

/**
 * What the evidence says of a customer's relationship stage, waiting for a person. Once declined it stays quiet: only
 * touches after the refusal count towards the next one, unless what is known of the customer has changed.
 */
@Entity
@Table(name = "stage_proposal")
public class StageProposal extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private RelationshipStage stage;

    @Column(nullable = false, length = 2000)
    private String reasons;

    @Column(name = "uses_profile", nullable = false)
    private boolean usesProfile;

    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt;

    @Column(nullable = false, length = 80)
    private String facts;

    @Column(name = "declined_at")
    private Instant declinedAt;

    protected StageProposal() {}

    public StageProposal(Customer customer, StagePolicy.Finding finding, StageEvidence evidence, Instant now) {
        this.customer = Objects.requireNonNull(customer);
        this.proposedAt = now;
        say(finding, evidence);
    }

    /** The evidence says this now; what stands already is only told with the present figures. */
    public void renew(StagePolicy.Finding finding, StageEvidence evidence, Instant now) {
        if (!isOpen() || stage != finding.stage()) {
            proposedAt = now;
        }
        declinedAt = null;
        say(finding, evidence);
    }

    private void say(StagePolicy.Finding finding, StageEvidence evidence) {
        stage = finding.stage();
        reasons = StageReason.write(finding.reasons());
        usesProfile = finding.usesProfile();
        facts = evidence.facts();
    }

    public void decline(Instant now) {
        declinedAt = Objects.requireNonNull(now);
    }

    /** @return from when on touches count after a refusal; null when all of them do */
    public Instant countingFrom(String presentFacts) {
        return facts.equals(presentFacts) ? declinedAt : null;
    }

    public boolean isOpen() {
        return declinedAt == null;
    }

    public Customer getCustomer() {
        return customer;
    }

    public RelationshipStage getStage() {
        return stage;
    }

    public List<StageReason> getReasons() {
        return StageReason.read(reasons);
    }

    /** @return whether only those may see it who may read the customer's profile */
    public boolean isUsingProfile() {
        return usesProfile;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }
}

package cn.kexin.crm.domain.aftercare;

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
import java.util.Objects;

/** 追偿: what a subcontractor or supplier owes us for a claim. Claimed, perhaps agreed, then recovered or waived. */
@Entity
@Table(name = "claim_recourse")
public class ClaimRecourse extends BaseEntity {

    /** What it is called where records of all kinds are named by type and id. */
    public static final String TYPE = "claimRecourse";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "claim_id", updatable = false)
    private WarrantyClaim claim;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private RecourseAgainst against;

    @Column(nullable = false, length = 200, updatable = false)
    private String party;

    @Embedded
    private Money money;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private RecourseState state = RecourseState.CLAIMED;

    @Column(length = 500, updatable = false)
    private String note;

    protected ClaimRecourse() {}

    public ClaimRecourse(WarrantyClaim claim, RecourseAgainst against, String party, Money money, String note) {
        this.claim = Objects.requireNonNull(claim);
        this.against = Objects.requireNonNull(against);
        this.party = party.strip();
        this.money = Objects.requireNonNull(money);
        this.note = note;
    }

    /** @throws BusinessRuleException when it cannot go there from where it stands */
    public void go(RecourseState to) {
        if (!state.next().contains(to)) {
            throw BusinessRuleException.onField("state", "aftercare.error.recourseState", state, to);
        }
        state = to;
    }

    public WarrantyClaim getClaim() {
        return claim;
    }

    public RecourseState getState() {
        return state;
    }
}

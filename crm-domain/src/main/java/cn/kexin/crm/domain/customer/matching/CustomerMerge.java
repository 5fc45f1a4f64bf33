package cn.kexin.crm.domain.customer.matching;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * 合并: several entries of one customer made one. The winner keeps its number and takes over everything that belonged to the
 * losers; for 30 days it can be undone.
 */
@Entity
@Table(name = "customer_merge")
public class CustomerMerge extends BaseEntity {

    /** How long a merge can be undone. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "winner_id", updatable = false)
    private Customer winner;

    @ManyToMany
    @JoinTable(
            name = "customer_merge_loser",
            joinColumns = @JoinColumn(name = "merge_id"),
            inverseJoinColumns = @JoinColumn(name = "customer_id"))
    private List<Customer> losers = new ArrayList<>();

    @Column(name = "merged_at", nullable = false, updatable = false)
    private Instant mergedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "merged_by_id", updatable = false)
    private Person mergedBy;

    @Column(name = "winner_before", nullable = false, length = 30_000, updatable = false)
    private String winnerBefore;

    @Column(name = "winner_after", nullable = false, length = 30_000)
    private String winnerAfter;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "undone_by_id")
    private Person undoneBy;

    protected CustomerMerge() {}

    /** @param facts the winner's facts before, in a form the caller can read again */
    public CustomerMerge(Customer winner, List<Customer> losers, String facts, Person by, Instant at) {
        this.winner = Objects.requireNonNull(winner);
        this.losers.addAll(losers);
        this.winnerBefore = Objects.requireNonNull(facts);
        this.winnerAfter = facts;
        this.mergedBy = Objects.requireNonNull(by);
        this.mergedAt = Objects.requireNonNull(at);
    }

    /** @param facts the winner's facts as the merge left them */
    public void leaveWinnerAs(String facts) {
        winnerAfter = Objects.requireNonNull(facts);
    }

    /** @throws BusinessRuleException when it was undone, is too long ago, or the winner has been merged itself since */
    public void undo(Person by, Instant at) {
        if (undoneAt != null) {
            throw new BusinessRuleException("matching.error.undone");
        }
        if (!isUndoableAt(at)) {
            throw new BusinessRuleException("matching.error.tooLate", UNDOABLE.toDays());
        }
        if (winner.getMergedInto() != null) {
            throw new BusinessRuleException(
                    "matching.error.mergedSince", winner.getMergedInto().getNumber());
        }
        losers.forEach(Customer::separate);
        undoneBy = Objects.requireNonNull(by);
        undoneAt = at;
    }

    /** @return whether it still is possible; without the facts before it, which are not kept for ever, it is not */
    public boolean isUndoableAt(Instant now) {
        return undoneAt == null && !winnerBefore.isEmpty() && !now.isAfter(mergedAt.plus(UNDOABLE));
    }

    public Customer getWinner() {
        return winner;
    }

    public List<Customer> getLosers() {
        return List.copyOf(losers);
    }

    public Instant getMergedAt() {
        return mergedAt;
    }

    public Person getMergedBy() {
        return mergedBy;
    }

    public String getWinnerBefore() {
        return winnerBefore;
    }

    public String getWinnerAfter() {
        return winnerAfter;
    }

    public Instant getUndoneAt() {
        return undoneAt;
    }
}

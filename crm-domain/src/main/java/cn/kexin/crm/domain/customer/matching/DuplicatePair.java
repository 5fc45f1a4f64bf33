package cn.kexin.crm.domain.customer.matching;

import cn.kexin.crm.domain.customer.Customer;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two customers that may be one, found when one was saved, read from a file or in a search of the archive. A person decides:
 * the same (merged), different (never asked again) or later.
 */
@Entity
@Table(name = "duplicate_pair")
public class DuplicatePair extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "first_id", updatable = false)
    private Customer first;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "second_id", updatable = false)
    private Customer second;

    @Column(nullable = false)
    private int score;

    @Column(nullable = false, length = 200)
    private String reasons;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10, updatable = false)
    private PairOrigin origin;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private PairState state = PairState.OPEN;

    @Column(name = "found_at", nullable = false, updatable = false)
    private Instant foundAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by_id")
    private Person decidedBy;

    protected DuplicatePair() {}

    /** @param one any of the two; the older one comes first whatever the order */
    public DuplicatePair(Customer one, Customer other, Match match, PairOrigin origin, Instant foundAt) {
        boolean inOrder = one.getId() < other.getId();
        this.first = inOrder ? one : other;
        this.second = inOrder ? other : one;
        this.score = match.score();
        this.reasons = written(match.reasons());
        this.origin = Objects.requireNonNull(origin);
        this.foundAt = Objects.requireNonNull(foundAt);
    }

    /** @param newState LATER, DIFFERENT, or MERGED once they are */
    public void decide(PairState newState, Person person, Instant now) {
        state = Objects.requireNonNull(newState);
        decidedBy = Objects.requireNonNull(person);
        decidedAt = Objects.requireNonNull(now);
    }

    /** @return reasons as stored */
    public static String written(Set<DuplicateReason> reasons) {
        return reasons.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** @return stored reasons as they were */
    public static Set<DuplicateReason> read(String written) {
        return Arrays.stream(written.split(","))
                .map(DuplicateReason::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DuplicateReason.class)));
    }

    public Customer getFirst() {
        return first;
    }

    public Customer getSecond() {
        return second;
    }

    public PairState getState() {
        return state;
    }

    public int getScore() {
        return score;
    }

    public Set<DuplicateReason> getReasons() {
        return read(reasons);
    }

    public PairOrigin getOrigin() {
        return origin;
    }

    public Instant getFoundAt() {
        return foundAt;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public Person getDecidedBy() {
        return decidedBy;
    }
}

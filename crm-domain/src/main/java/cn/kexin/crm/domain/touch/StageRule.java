package cn.kexin.crm.domain.touch;

import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a relationship must show to be said to have reached a stage. The customer department sets the numbers. */
@Entity
@Table(name = "stage_rule")
public class StageRule extends BaseEntity {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private RelationshipStage stage;

    @Column(name = "period_days", nullable = false)
    private int periodDays;

    @Column(name = "touches_in", nullable = false)
    private int touchesIn;

    @Column(name = "touches_out", nullable = false)
    private int touchesOut;

    @Column(name = "active_months", nullable = false)
    private int activeMonths;

    @Column(name = "known_people", nullable = false)
    private int knownPeople;

    @Column(name = "profile_needed", nullable = false)
    private boolean profileNeeded;

    @Column(name = "settled_matters", nullable = false)
    private int settledMatters;

    protected StageRule() {}

    /** @param stage any but the first, which needs no proof */
    public StageRule(RelationshipStage stage) {
        this.stage = stage;
    }

    /**
     * Sets what contact there must have been.
     *
     * @param days how far back touches count
     * @param in touches that the customer began
     * @param out touches that we began
     * @param months calendar months with at least one touch
     */
    public StageRule askTouches(int days, int in, int out, int months) {
        periodDays = days;
        touchesIn = in;
        touchesOut = out;
        activeMonths = months;
        return this;
    }

    /**
     * Sets what we must know and have done.
     *
     * @param people contact people whose part in the buying decision is known
     * @param profile whether background and preferences must be written down
     * @param matters matters settled for the customer
     */
    public StageRule askKnowledge(int people, boolean profile, int matters) {
        knownPeople = people;
        profileNeeded = profile;
        settledMatters = matters;
        return this;
    }

    /** @return the reasons in words when everything asked for is there; empty when something is missing */
    Optional<List<StageReason>> judge(StageEvidence evidence, LocalDate today) {
        LocalDate since = today.minusDays(periodDays);
        List<TouchFact> counted = evidence.touches().stream()
                .filter(touch -> touch.on().isAfter(since))
                .toList();
        long in = count(counted, TouchDirection.IN);
        long out = count(counted, TouchDirection.OUT);
        long months = counted.stream()
                .map(touch -> YearMonth.from(touch.on()))
                .distinct()
                .count();
        boolean reached = in >= touchesIn
                && out >= touchesOut
                && months >= activeMonths
                && evidence.knownPeople() >= knownPeople
                && (evidence.profile() || !profileNeeded)
                && evidence.settledMatters() >= settledMatters;
        return reached ? Optional.of(reasons(counted, in, out, months, evidence)) : Optional.empty();
    }

    private static long count(List<TouchFact> touches, TouchDirection direction) {
        return touches.stream().filter(touch -> touch.direction() == direction).count();
    }

    private List<StageReason> reasons(List<TouchFact> counted, long in, long out, long months, StageEvidence evidence) {
        List<StageReason> reasons = new ArrayList<>();
        counted.stream()
                .map(TouchFact::on)
                .max(Comparator.naturalOrder())
                .ifPresent(
                        latest -> reasons.add(StageReason.of(StageReason.Kind.TOUCHES, periodDays, in, out, latest)));
        if (activeMonths > 0) {
            reasons.add(StageReason.of(StageReason.Kind.MONTHS, months));
        }
        if (knownPeople > 0) {
            reasons.add(StageReason.of(StageReason.Kind.PEOPLE, evidence.knownPeople()));
        }
        if (profileNeeded) {
            reasons.add(StageReason.of(StageReason.Kind.PROFILE));
        }
        if (settledMatters > 0) {
            reasons.add(StageReason.of(StageReason.Kind.MATTERS, evidence.settledMatters()));
        }
        return reasons;
    }

    public RelationshipStage getStage() {
        return stage;
    }

    public int getPeriodDays() {
        return periodDays;
    }

    public int getTouchesIn() {
        return touchesIn;
    }

    public int getTouchesOut() {
        return touchesOut;
    }

    public int getActiveMonths() {
        return activeMonths;
    }

    public int getKnownPeople() {
        return knownPeople;
    }

    public boolean isProfileNeeded() {
        return profileNeeded;
    }

    public int getSettledMatters() {
        return settledMatters;
    }
}

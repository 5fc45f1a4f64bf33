package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/**
 * 代理: for a period, one person acts with another's roles and sees the other's work. The work keeps its owner; evidence
 * names the delegate who acted.
 */
@Entity
@Table(name = "delegation")
public class Delegation extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "from_person_id")
    private Person from;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "to_person_id")
    private Person to;

    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    @Column(length = 200)
    private String reason;

    protected Delegation() {}

    /**
     * @param firstDay the first day on which {@code to} may act
     * @param lastDay the last such day, not before the first
     */
    public Delegation(Person from, Person to, LocalDate firstDay, LocalDate lastDay, String reason) {
        if (from.equals(to)) {
            throw BusinessRuleException.onField("to", "organisation.error.delegationToSelf");
        }
        if (lastDay.isBefore(firstDay)) {
            throw BusinessRuleException.onField("lastDay", "organisation.error.delegationEndsBeforeStart");
        }
        this.from = from;
        this.to = Objects.requireNonNull(to);
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.reason = reason;
    }

    /** Ends the delegation early: {@code day} is the last day of it. */
    public void endOn(LocalDate day) {
        lastDay = day.isBefore(firstDay) ? firstDay.minusDays(1) : day;
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    public Person getFrom() {
        return from;
    }

    public Person getTo() {
        return to;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public String getReason() {
        return reason;
    }
}

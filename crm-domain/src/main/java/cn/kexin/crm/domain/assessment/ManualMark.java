package cn.kexin.crm.domain.assessment;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/** Points given or taken by hand, shown as such, with the reason. */
@Entity
@Table(name = "manual_mark")
public class ManualMark extends BaseEntity {

    /** No mark gives or takes more. */
    public static final BigDecimal MOST = BigDecimal.TEN;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scorecard_id", updatable = false)
    private Scorecard scorecard;

    @Column(nullable = false, precision = 5, scale = 2, updatable = false)
    private BigDecimal points;

    @Column(nullable = false, length = 2000, updatable = false)
    private String reason;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "given_by_id", updatable = false)
    private Person givenBy;

    @Column(name = "given_at", nullable = false, updatable = false)
    private Instant givenAt;

    protected ManualMark() {}

    ManualMark(Scorecard scorecard, BigDecimal points, String reason, Person givenBy, Instant givenAt) {
        if (points.signum() == 0 || points.abs().compareTo(MOST) > 0) {
            throw BusinessRuleException.onField("points", "assessment.error.markRange", MOST);
        }
        this.scorecard = scorecard;
        this.points = points;
        this.reason = Objects.requireNonNull(reason);
        this.givenBy = Objects.requireNonNull(givenBy);
        this.givenAt = givenAt;
    }

    /** @return negative when points were taken */
    public BigDecimal getPoints() {
        return points;
    }

    public String getReason() {
        return reason;
    }

    public Person getGivenBy() {
        return givenBy;
    }

    public Instant getGivenAt() {
        return givenAt;
    }
}

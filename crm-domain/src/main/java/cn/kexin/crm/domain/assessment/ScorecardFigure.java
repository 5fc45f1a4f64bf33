package cn.kexin.crm.domain.assessment;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** An indicator's figure on one scorecard, with the scale by which it became points. */
@Entity
@Table(name = "scorecard_figure")
public class ScorecardFigure extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scorecard_id", updatable = false)
    private Scorecard scorecard;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 40, updatable = false)
    private String measure;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private FigureKind kind;

    @Embedded
    private Scale scale;

    private Long numerator;

    private Long denominator;

    @Column(precision = 15, scale = 4)
    private BigDecimal actual;

    @Column(precision = 6, scale = 2)
    private BigDecimal points;

    protected ScorecardFigure() {}

    ScorecardFigure(Scorecard scorecard, Indicator indicator, FigureKind kind) {
        Scale given = indicator.getScale();
        this.scorecard = scorecard;
        this.position = indicator.getPosition();
        this.measure = indicator.getMeasure();
        this.kind = kind;
        this.scale = new Scale(
                given.getDirection(), given.getFloor(), given.getTarget(), given.getCeiling(), given.getWeight());
    }

    /** Takes over what was measured. A count of nothing is zero; any other figure without rows does not apply. */
    void measure(Measured measured) {
        if (measured == null && kind.isZeroWithoutRows()) {
            set(0L, null, BigDecimal.ZERO);
        } else if (measured == null) {
            set(null, null, null);
        } else {
            set(measured.numerator(), measured.denominator(), measured.actual());
        }
    }

    private void set(Long newNumerator, Long newDenominator, BigDecimal newActual) {
        numerator = newNumerator;
        denominator = newDenominator;
        if (actual == null || newActual == null || actual.compareTo(newActual) != 0) {
            actual = newActual;
        }
        BigDecimal newPoints = newActual == null ? null : scale.points(newActual);
        if (points == null || newPoints == null || points.compareTo(newPoints) != 0) {
            points = newPoints;
        }
    }

    /** @return whether there was something to measure */
    public boolean isApplicable() {
        return actual != null;
    }

    public boolean isWeak() {
        return isApplicable() && scale.isWeak(actual);
    }

    public int getPosition() {
        return position;
    }

    public String getMeasure() {
        return measure;
    }

    public FigureKind getKind() {
        return kind;
    }

    public Scale getScale() {
        return scale;
    }

    public Long getNumerator() {
        return numerator;
    }

    public Long getDenominator() {
        return denominator;
    }

    /** @return the figure people read, or null when it does not apply */
    public BigDecimal getActual() {
        return actual;
    }

    /** @return 0 to the weight, or null when the figure does not apply */
    public BigDecimal getPoints() {
        return points;
    }
}

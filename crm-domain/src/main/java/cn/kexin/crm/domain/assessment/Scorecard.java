package cn.kexin.crm.domain.assessment;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The result of one unit or person in a period. Its figures are computed and may be computed anew while heads review;
 * the head explains or appeals; the customer department decides, the executive confirms, and publishing freezes it.
 */
@Entity
@Table(name = "scorecard")
public class Scorecard extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "period_id", updatable = false)
    private AssessmentPeriod period;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_type", nullable = false, length = 10, updatable = false)
    private SubjectType subjectType;

    /** The unit's or the person's id, by which a period has one card for each. */
    @Column(name = "subject_id", nullable = false, updatable = false)
    private long subjectId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id", updatable = false)
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private ScorecardState state = ScorecardState.REVIEW;

    @Column(precision = 6, scale = 2)
    private BigDecimal total;

    private Integer place;

    @Column(nullable = false)
    private int places;

    @Embedded
    private Explanation explanation;

    @OneToMany(mappedBy = "scorecard", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<ScorecardFigure> figures = new ArrayList<>();

    @OneToMany(mappedBy = "scorecard", cascade = CascadeType.ALL)
    @OrderBy("givenAt")
    private List<ManualMark> marks = new ArrayList<>();

    protected Scorecard() {}

    /** @param person null for the card of a unit */
    public Scorecard(AssessmentPeriod period, OrgUnit unit, Person person) {
        this.period = Objects.requireNonNull(period);
        this.unit = Objects.requireNonNull(unit);
        this.person = person;
        this.subjectType = person == null ? SubjectType.UNIT : SubjectType.PERSON;
        this.subjectId = person == null ? unit.getId() : person.getId();
    }

    /**
     * Takes over the figures of the scheme's indicators, replacing those of an earlier computation.
     *
     * @param kinds the kind of each measure, by code
     * @param measured what was found, by the measure's code; nothing for a measure without rows
     */
    public void measure(Map<String, FigureKind> kinds, Map<String, Measured> measured) {
        requireNotFrozen();
        for (Indicator indicator : period.getScheme().getIndicators()) {
            String code = indicator.getMeasure();
            figureOf(indicator, kinds.get(code)).measure(measured.get(code));
        }
        addUp();
    }

    private ScorecardFigure figureOf(Indicator indicator, FigureKind kind) {
        return figures.stream()
                .filter(figure -> figure.getMeasure().equals(indicator.getMeasure()))
                .findFirst()
                .orElseGet(() -> {
                    ScorecardFigure figure = new ScorecardFigure(this, indicator, kind);
                    figures.add(figure);
                    return figure;
                });
    }

    private void addUp() {
        BigDecimal marked = marks.stream().map(ManualMark::getPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = TotalPolicy.total(figures, marked);
        if (total == null || sum == null || total.compareTo(sum) != 0) {
            total = sum;
        }
    }

    /**
     * @param newPlace from 1, or null without a total
     * @param ofPlaces how many cards are compared
     */
    public void rank(Integer newPlace, int ofPlaces) {
        place = newPlace;
        places = ofPlaces;
    }

    /** The head of the unit, or the person, accepts the figures and says what lies behind them. */
    public void explain(String text, Person by, Instant now) {
        period.requireReview();
        explanation = new Explanation(text, by, now);
        if (state == ScorecardState.REVIEW) {
            state = ScorecardState.EXPLAINED;
        }
    }

    void appealed() {
        period.requireReview();
        state = ScorecardState.APPEALED;
    }

    /** The last open appeal was decided. */
    public void appealsSettled() {
        if (state == ScorecardState.APPEALED) {
            state = explanation == null ? ScorecardState.REVIEW : ScorecardState.EXPLAINED;
        }
    }

    /** The customer department gives or takes points for what no measure sees. */
    public ManualMark mark(BigDecimal points, String reason, Person by, Instant now) {
        period.requireReview();
        ManualMark mark = new ManualMark(this, points, reason, by, now);
        marks.add(mark);
        addUp();
        return mark;
    }

    /** Follows the period. */
    public void advance(ScorecardState newState) {
        requireNotFrozen();
        state = newState;
    }

    private void requireNotFrozen() {
        if (state == ScorecardState.PUBLISHED) {
            throw new BusinessRuleException("assessment.error.figuresStand", period.getCode());
        }
    }

    /** @return who answers for the card: the person, or the unit's head; null while there is none */
    public Person answerable() {
        return person == null ? unit.getHead() : person;
    }

    /** @return the name of who is assessed */
    public String subjectName() {
        return person == null ? unit.getName() : person.getName();
    }

    public AssessmentPeriod getPeriod() {
        return period;
    }

    public SubjectType getSubjectType() {
        return subjectType;
    }

    public long getSubjectId() {
        return subjectId;
    }

    /** @return the unit assessed, or the person's home unit */
    public OrgUnit getUnit() {
        return unit;
    }

    /** @return the person assessed, or null on a unit's card */
    public Person getPerson() {
        return person;
    }

    public ScorecardState getState() {
        return state;
    }

    /** @return 0 to 100, or null when nothing applies */
    public BigDecimal getTotal() {
        return total;
    }

    public Integer getPlace() {
        return place;
    }

    public int getPlaces() {
        return places;
    }

    /** @return null while nobody explained it */
    public Explanation getExplanation() {
        return explanation;
    }

    public List<ScorecardFigure> getFigures() {
        return Collections.unmodifiableList(figures);
    }

    public List<ManualMark> getMarks() {
        return Collections.unmodifiableList(marks);
    }
}

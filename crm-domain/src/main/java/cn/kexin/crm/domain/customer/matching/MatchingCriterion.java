package cn.kexin.crm.domain.customer.matching;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;

/** One thing that two customers must have in common for a rule to apply. */
@Embeddable
public class MatchingCriterion implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Below this, in per cent, names of unlike companies are called alike. */
    public static final int LEAST = 60;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private MatchingField field;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private MatchingMethod method;

    @Column(name = "least_percent", nullable = false)
    private int leastPercent;

    protected MatchingCriterion() {}

    /**
     * @param leastPercent how alike at least, for names compared by degree; 100 for the other methods
     * @throws BusinessRuleException when the field cannot be compared so
     */
    public MatchingCriterion(MatchingField field, MatchingMethod method, int leastPercent) {
        if (method != MatchingMethod.NORMALISED && field != MatchingField.NAME) {
            throw BusinessRuleException.onField("criteria", "matching.error.onlyNamesByDegree");
        }
        if (method == MatchingMethod.FUZZY && (leastPercent < LEAST || leastPercent > 100)) {
            throw BusinessRuleException.onField("criteria", "matching.error.percent", LEAST);
        }
        this.field = Objects.requireNonNull(field);
        this.method = Objects.requireNonNull(method);
        this.leastPercent = method == MatchingMethod.FUZZY ? leastPercent : 100;
    }

    public MatchingField getField() {
        return field;
    }

    public MatchingMethod getMethod() {
        return method;
    }

    /** @return how alike at least, in per cent */
    public int getLeastPercent() {
        return leastPercent;
    }
}

package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.ScorecardState;
import cn.kexin.crm.domain.assessment.SubjectType;
import jakarta.validation.constraints.Size;

/**
 * Which scorecards a list shows; everything may be null.
 *
 * @param period the period's code
 * @param unit the unit's code: its own card and those of its people
 * @param person the person's sign-in name
 * @param type only units or only persons
 */
public record ScorecardFilter(
        @Size(max = 20) String period,
        @Size(max = 40) String unit,
        @Size(max = 60) String person,
        SubjectType type,
        ScorecardState state) {

    public static ScorecardFilter of(String period, SubjectType type) {
        return new ScorecardFilter(period, null, null, type, null);
    }
}

package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.PeriodState;
import cn.kexin.crm.domain.assessment.ScorecardState;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * A scorecard in a list.
 *
 * @param unit the unit assessed, or the person's home unit
 * @param person null on a unit's card
 * @param total 0 to 100; null when nothing applies
 * @param change the total less that of the period before; null without one
 * @param place from 1 among {@code places} of units of the same type, or among persons; null without a total
 * @param figures the indicators in the scheme's order
 */
public record ScorecardRow(
        long id,
        long version,
        long periodId,
        String period,
        PeriodState periodState,
        SubjectType type,
        Ref unit,
        UnitType unitType,
        Ref person,
        ScorecardState state,
        BigDecimal total,
        BigDecimal change,
        Integer place,
        int places,
        List<FigureRow> figures)
        implements Serializable {

    /** @return the name of who is assessed */
    public String name() {
        return person == null ? unit.name() : person.name();
    }
}

package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/**
 * Of the duties that departments owe in the stages of cases, the share done by their own time (S0 4.2: every
 * department's duties in each stage; S0 4.3: they are supervised and assessed). A duty counts once, in the month in which it
 * was decided: when it was done in time, or when its time ran out with the duty still open, whether it is done later or
 * never. It counts for the unit that owed it then, and the person if one had taken it, not for whoever answers for the
 * case. Duties without a time of their own, and those that fell away before it ran out, do not count.
 */
@ApplicationScoped
public class DutiesOnTime extends ShareMeasure {

    @Override
    public String code() {
        return "DUTIES_ON_TIME";
    }

    @Override
    public Set<AppealRequest> appeals() {
        return EnumSet.allOf(AppealRequest.class);
    }

    @Override
    protected MeasureSql effective(MeasureWindow window, String furtherJoins) {
        return EffectiveRows.duties(window, furtherJoins);
    }

    @Override
    protected String met() {
        return "coalesce(e.target_met, false)";
    }
}

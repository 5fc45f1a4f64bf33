package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/**
 * Of the first answers promised to customers, the share given before the time promised ran out. A promise counts once, in
 * the month in which it was decided: that of the answer when it came in time, that of the moment it was due when it came
 * late or has not come at all. So a matter that nobody answers is missed as soon as its time is over, and answering it
 * weeks later neither takes that back nor counts it a second time. The unit, and the person if one had taken it, is the
 * one responsible at that moment.
 */
@ApplicationScoped
public class FirstResponseWithinTarget extends ShareMeasure {

    @Override
    public String code() {
        return "FIRST_RESPONSE_WITHIN_TARGET";
    }

    @Override
    public Set<AppealRequest> appeals() {
        return EnumSet.allOf(AppealRequest.class);
    }

    @Override
    protected MeasureSql effective(MeasureWindow window, String furtherJoins) {
        return EffectiveRows.firstAnswers(window, furtherJoins);
    }

    @Override
    protected String met() {
        return "coalesce(e.target_met, false)";
    }

    @Override
    protected String amount() {
        return "e.working_minutes";
    }
}

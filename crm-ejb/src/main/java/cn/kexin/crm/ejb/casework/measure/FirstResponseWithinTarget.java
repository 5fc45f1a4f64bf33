package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.BySubject;
import cn.kexin.crm.ejb.assessment.MeasureRun;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Of the first answers promised to customers, the share given before the time promised ran out. A promise counts once, in
 * the month in which it was decided: that of the answer when it came in time, that of the moment it was due when it came
 * late or has not come at all. So a matter that nobody answers is missed as soon as its time is over, and answering it
 * weeks later neither takes that back nor counts it a second time. The unit, and the person if one had taken it, is the
 * one responsible at that moment.
 */
@ApplicationScoped
public class FirstResponseWithinTarget extends EvidenceMeasure {

    private static final String AGGREGATES = "count(*), sum(case when b.target_met then 1 else 0 end)";

    @Override
    public String code() {
        return "FIRST_RESPONSE_WITHIN_TARGET";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.SHARE;
    }

    @Override
    public Direction direction() {
        return Direction.HIGHER_IS_BETTER;
    }

    @Override
    public Set<AppealRequest> appeals() {
        return EnumSet.allOf(AppealRequest.class);
    }

    @Override
    public List<MeasuredFigure> compute(MeasureRun run) {
        return BySubject.statement(AGGREGATES, "e.target_met", "e", effective(run.window(), "")).rows(em).stream()
                .map(row -> MeasuredFigure.share(
                        code(), BySubject.subject(row), ((Number) row[3]).longValue(), ((Number) row[2]).longValue()))
                .toList();
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

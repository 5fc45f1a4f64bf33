package cn.kexin.crm.ejb.aftercare.measure;

import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.BySubject;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** The median of the minutes by the clock on the wall from the report of a fault to its repair, of claims settled in the period. */
@ApplicationScoped
public class ClaimTime extends ClaimMeasure {

    @Override
    public String code() {
        return "CLAIM_TIME";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.MINUTES;
    }

    @Override
    String aggregates() {
        return "count(*), percentile_cont(0.5) within group (order by b.calendar_minutes)";
    }

    @Override
    String columns() {
        return "e.calendar_minutes";
    }

    @Override
    MeasuredFigure figure(Object[] row) {
        return MeasuredFigure.median(code(), BySubject.subject(row), count(row[2]), new BigDecimal(row[3].toString()));
    }

    @Override
    protected String met() {
        return null;
    }

    @Override
    protected String amount() {
        return "e.calendar_minutes";
    }
}

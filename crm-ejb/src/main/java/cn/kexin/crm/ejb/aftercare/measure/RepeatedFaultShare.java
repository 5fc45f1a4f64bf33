package cn.kexin.crm.ejb.aftercare.measure;

import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.BySubject;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import jakarta.enterprise.context.ApplicationScoped;

/** Of the claims settled in the period, the share for a fault that had been reported before. */
@ApplicationScoped
public class RepeatedFaultShare extends ClaimMeasure {

    @Override
    public String code() {
        return "REPEATED_FAULT_SHARE";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.SHARE;
    }

    @Override
    String aggregates() {
        return "count(*), sum(case when b.earlier_claims > 0 then 1 else 0 end)";
    }

    @Override
    String columns() {
        return "m.earlier_claims";
    }

    @Override
    MeasuredFigure figure(Object[] row) {
        return MeasuredFigure.share(code(), BySubject.subject(row), count(row[3]), count(row[2]));
    }

    @Override
    protected String met() {
        return "(m.earlier_claims = 0)";
    }

    @Override
    protected String amount() {
        return "m.earlier_claims";
    }
}

package cn.kexin.crm.ejb.aftercare.measure;

import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.assessment.BySubject;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What claims settled in the period cost, in whole CNY for each claim, without what subcontractors and suppliers have paid
 * back. Costs in other currencies are not counted.
 */
@ApplicationScoped
public class WarrantyCost extends ClaimMeasure {

    private static final String NET =
            """
            (coalesce((select sum(x.amount) from claim_cost x where x.claim_id = m.id and x.currency = 'CNY'), 0) \
            - coalesce((select sum(r.amount) from claim_recourse r where r.claim_id = m.id and r.currency = 'CNY' \
            and r.state = 'RECOVERED'), 0))""";

    @Override
    public String code() {
        return "WARRANTY_COST";
    }

    @Override
    public FigureKind kind() {
        return FigureKind.RATIO;
    }

    @Override
    String aggregates() {
        return "count(*), round(sum(b.net_cost))";
    }

    @Override
    String columns() {
        return NET + " as net_cost";
    }

    @Override
    MeasuredFigure figure(Object[] row) {
        return MeasuredFigure.ratio(code(), BySubject.subject(row), count(row[3]), count(row[2]));
    }

    @Override
    protected String met() {
        return null;
    }

    @Override
    protected String amount() {
        return NET;
    }
}

package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/**
 * Of the cases closed in the period after we had resolved them, the share whose customer confirmed that the matter is done,
 * by the link that asks for it or as somebody recorded it (S3, service requests: "one owner until the customer
 * confirms"). Cases that were given up or went on in another one do not count, nor one that was reopened and not closed
 * again. It counts for the unit and person responsible when it was closed.
 */
@ApplicationScoped
public class CustomerConfirmedShare extends ShareMeasure {

    private static final String PLACE = EffectiveRows.PLACE.formatted("e");

    /** In the last round: after the last time that the case was reopened before it was closed. */
    private static final String CONFIRMED =
            """
            exists (select 1 from evidence y where y.case_id = e.case_id and y.kind = 'CONFIRMED' and y.seq < %1$s \
            and not exists (select 1 from evidence r where r.case_id = e.case_id and r.kind = 'REOPENED' \
            and r.seq > y.seq and r.seq < %1$s))"""
                    .formatted(PLACE);

    @Override
    public String code() {
        return "CUSTOMER_CONFIRMED_SHARE";
    }

    @Override
    public Set<AppealRequest> appeals() {
        return EnumSet.allOf(AppealRequest.class);
    }

    @Override
    protected MeasureSql effective(MeasureWindow window, String furtherJoins) {
        return EffectiveRows.closed(window, " join customer_case k on k.id = e.case_id" + furtherJoins)
                .add(" and k.merged_into_id is null and exists (select 1 from evidence y where y.case_id = e.case_id")
                .add(" and y.kind = 'RESOLVED' and y.seq < " + PLACE + ")");
    }

    /** A correction says that the customer did confirm. */
    @Override
    protected String met() {
        return "(e.corrects_seq is not null and coalesce(e.target_met, false) or " + CONFIRMED + ")";
    }
}

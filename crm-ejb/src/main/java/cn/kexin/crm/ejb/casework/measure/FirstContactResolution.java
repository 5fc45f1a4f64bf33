package cn.kexin.crm.ejb.casework.measure;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.ejb.assessment.MeasureSql;
import cn.kexin.crm.ejb.assessment.MeasureWindow;
import cn.kexin.crm.ejb.casework.ProcessTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Of the matters that people took in during the period, the share settled at that first contact: whoever took it in answered
 * and resolved it while the customer was there, without handing it over and without a further touch, and it has not been
 * reopened since (S3, service requests: "one window, answered at once from the customer's page"; the first contact
 * resolution of service desks, which a repeated contact takes away). It counts for who took it in and that person's unit at
 * that time. Only types of cases that are promised a solution count; parts split off for other departments and what came in
 * from other systems do not.
 */
@ApplicationScoped
public class FirstContactResolution extends ShareMeasure {

    @Inject
    private ProcessTypes types;

    @Override
    public String code() {
        return "FIRST_CONTACT_RESOLUTION";
    }

    @Override
    protected String unit() {
        return "coalesce(e.from_unit_id, e.unit_id)";
    }

    @Override
    protected String person() {
        return "e.actor_id";
    }

    @Override
    protected MeasureSql effective(MeasureWindow window, String furtherJoins) {
        MeasureSql from = EffectiveRows.from(unit(), " join customer_case k on k.id = e.case_id" + furtherJoins)
                .add(
                        " left join (select distinct s.case_id from evidence s where s.kind = 'FIRST_CONTACT'"
                                + " and s.recorded_at <= ?) f on f.case_id = e.case_id",
                        window.asOf())
                .add(
                        " left join (select distinct s.case_id from evidence s where s.kind = 'REOPENED'"
                                + " and s.recorded_at <= ?) r on r.case_id = e.case_id",
                        window.asOf());
        MeasureSql rows = EffectiveRows.opened(window, from).add(" and e.actor_id is not null and k.parent_id is null");
        Set<String> promised = types.promising(ClockEnd.RESOLUTION);
        String separator = " and k.type in (''";
        for (String type : promised) {
            rows.add(separator + ", ?", type);
            separator = "";
        }
        return rows.add(promised.isEmpty() ? separator + ")" : ")");
    }

    @Override
    protected String met() {
        return "(f.case_id is not null and r.case_id is null)";
    }
}

package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.ejb.customer.TimelineSource;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.visit.ReturnVisitAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Return visits that were made, as entries of the customer's timeline. */
@ApplicationScoped
public class ReturnVisitTimeline implements TimelineSource {

    private static final String SQL =
            """
            select 'VISIT_DONE' as kind, v.id as id, v.finished_at as occurred_at,
              cast(null as varchar(20)) as channel, cast(null as varchar(20)) as direction, p.name as person,
              u.name as unit, cast(null as varchar(80)) as contact, v.reason as title, v.summary as detail,
              cast(null as varchar(500)) as next_step, cast(null as timestamp with time zone) as next_at,
              v.id as subject_id, v.number as subject_number
            from return_visit v
              join org_unit u on u.id = v.unit_id
              left join person p on p.id = v.finished_by_id
            where v.customer_id = ?1 and v.state = 'DONE' and\s""";

    @Inject
    private ReturnVisitAccess access;

    @Override
    public String sql(Viewer viewer) {
        return SQL + access.sqlOfCustomer(viewer, "v");
    }

    @Override
    public Set<String> kinds() {
        return Set.of("VISIT_DONE");
    }
}

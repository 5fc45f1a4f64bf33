package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.ejb.customer.TimelineEntry;
import cn.kexin.crm.ejb.customer.TimelineSource;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Touches as entries of the timeline: whoever sees the customer sees what was spoken. */
@ApplicationScoped
public class TouchTimeline implements TimelineSource {

    private static final String SQL =
            """
            select case when i.corrects_id is null then 'TOUCH' else 'CORRECTION' end as kind, i.id as id, i.occurred_at as occurred_at, i.channel as channel,
              i.direction as direction, p.name as person, u.name as unit, case when exists (select 1 from interaction_contact o where o.interaction_id = i.id)
                then concat(coalesce(k.name || '、', ''), (select string_agg(f.name, '、') from interaction_contact o
                  join contact f on f.id = o.contact_id where o.interaction_id = i.id))
                else k.name end as contact, i.summary as title,
              i.result as detail, i.next_step as next_step, i.next_at as next_at,
              cast(null as bigint) as subject_id, cast(null as varchar(40)) as subject_number
            from interaction i
              join org_unit u on u.id = i.unit_id
              left join person p on p.id = i.person_id
              left join contact k on k.id = i.contact_id
            where i.customer_id = ?1""";

    @Override
    public String sql(Viewer viewer) {
        return SQL;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(TimelineEntry.TOUCH, TimelineEntry.CORRECTION);
    }
}

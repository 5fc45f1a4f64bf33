package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.visit.AppointmentEventKind;
import cn.kexin.crm.ejb.customer.TimelineSource;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.visit.AppointmentAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The turning points of a customer's appointments as entries of the customer's timeline. */
@ApplicationScoped
public class AppointmentTimeline implements TimelineSource {

    private static final Set<AppointmentEventKind> TURNING_POINTS = EnumSet.of(
            AppointmentEventKind.ARRANGED,
            AppointmentEventKind.MOVED,
            AppointmentEventKind.CONFIRMED,
            AppointmentEventKind.DONE,
            AppointmentEventKind.ABSENT,
            AppointmentEventKind.CANCELLED);

    private static final String SQL =
            """
            select 'APPOINTMENT_' || e.kind as kind, e.id as id, e.occurred_at as occurred_at,
              cast(null as varchar(20)) as channel, cast(null as varchar(20)) as direction, p.name as person,
              u.name as unit, n.name as contact, a.subject as title,
              case when e.kind in ('DONE', 'ABSENT') then a.findings else e.note end as detail,
              cast(null as varchar(500)) as next_step,
              case when e.kind in ('ARRANGED', 'MOVED') then e.starts_at end as next_at,
              a.id as subject_id, a.number as subject_number
            from appointment_event e
              join appointment a on a.id = e.appointment_id
              join org_unit u on u.id = a.unit_id
              left join person p on p.id = e.actor_id
              left join contact n on n.id = a.contact_id
            where a.customer_id = ?1 and e.kind in ({kinds}) and\s""";

    @Inject
    private AppointmentAccess access;

    @Override
    public String sql(Viewer viewer) {
        String kinds = TURNING_POINTS.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
        return SQL.replace("{kinds}", kinds) + access.sqlOfCustomer(viewer, "a");
    }

    @Override
    public Set<String> kinds() {
        return TURNING_POINTS.stream().map(kind -> "APPOINTMENT_" + kind).collect(Collectors.toSet());
    }
}

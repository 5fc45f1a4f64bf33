package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.customer.TimelineSource;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The turning points of a customer's cases as entries of the customer's timeline. */
@ApplicationScoped
public class CaseTimeline implements TimelineSource {

    private static final Set<EvidenceKind> TURNING_POINTS = EnumSet.of(
            EvidenceKind.OPENED,
            EvidenceKind.RESPONDED,
            EvidenceKind.PAUSED,
            EvidenceKind.RESOLVED,
            EvidenceKind.CONFIRMED,
            EvidenceKind.REOPENED,
            EvidenceKind.ESCALATED,
            EvidenceKind.CLOSED);

    private static final String SQL =
            """
            select 'CASE_' || e.kind as kind, e.id as id, e.occurred_at as occurred_at,
              cast(null as varchar(20)) as channel, cast(null as varchar(20)) as direction, p.name as person,
              u.name as unit, cast(null as varchar(80)) as contact, c.subject as title, e.note as detail,
              cast(null as varchar(500)) as next_step, cast(null as timestamp with time zone) as next_at,
              c.id as subject_id, c.number as subject_number
            from evidence e
              join customer_case c on c.id = e.case_id
              join org_unit u on u.id = e.unit_id
              left join person p on p.id = e.actor_id
            where c.customer_id = ?1 and e.corrects_seq is null
              and e.kind in ({kinds})
              and\s""";

    @Inject
    private CaseAccess access;

    @Override
    public String sql(Viewer viewer) {
        String seen = access.sql(viewer, "c");
        return seen == null ? null : SQL.replace("{kinds}", listed()) + seen;
    }

    private static String listed() {
        return TURNING_POINTS.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
    }

    @Override
    public Set<String> kinds() {
        return TURNING_POINTS.stream().map(kind -> "CASE_" + kind).collect(Collectors.toSet());
    }
}

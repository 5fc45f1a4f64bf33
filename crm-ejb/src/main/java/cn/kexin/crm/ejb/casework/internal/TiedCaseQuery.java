package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CaseMerge;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.casework.CaseTie;
import cn.kexin.crm.ejb.casework.TiedCaseRow;
import cn.kexin.crm.ejb.casework.TiedCases;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** Reads what a case has to do with, in one statement; each kind of tie has an index of its own. */
@ApplicationScoped
public class TiedCaseQuery {

    private static final String SELF = "SELF";

    private static final String TIED =
            """
            select case when {seen} then 1 else 0 end, c.id, t.tie, c.number, c.subject, c.status, k.name, u.name, p.name, c.due_at, count(*) over (), c.version, case when g.id is null then 0 else 1 end from (\
            select id, 'SELF' as tie, 0 as place from customer_case where id = ?1 \
            union all select parent_id, 'PARENT', 1 from customer_case where id = ?1 and parent_id is not null \
            union all select merged_into_id, 'MERGED_INTO', 2 from customer_case where id = ?1 and merged_into_id is not null \
            union all select major_id, 'MAJOR', 3 from customer_case where id = ?1 and major_id is not null \
            union all select id, 'CHILD', 4 from customer_case where parent_id = ?1 \
            union all select id, 'MERGED', 5 from customer_case where merged_into_id = ?1 \
            union all select other_id, 'RELATED', 6 from case_link where one_id = ?1 \
            union all select one_id, 'RELATED', 6 from case_link where other_id = ?1 \
            union all select id, 'AFFECTED', 7 from customer_case where major_id = ?1\
            ) t join customer_case c on c.id = t.id join customer k on k.id = c.customer_id \
            join org_unit u on u.id = c.unit_id left join person p on p.id = c.person_id \
            left join case_merge g on g.merged_id = case t.tie when 'MERGED' then c.id when 'MERGED_INTO' then cast(?1 as bigint) end \
            and g.survivor_id = case t.tie when 'MERGED' then cast(?1 as bigint) else c.id end and g.merged_at >= ?2 \
            order by 1 desc, t.place, c.opened_at desc, c.id desc""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseAccess access;

    @Inject
    private Clock clock;

    /** @throws NotFoundException when the viewer may not see the case */
    TiedCases of(long id, Viewer viewer) {
        String seen = access.sql(viewer, "c");
        @SuppressWarnings("unchecked")
        List<Object[]> found = em.createNativeQuery(TIED.replace("{seen}", seen == null ? "1 = 0" : seen))
                .setParameter(1, id)
                .setParameter(2, clock.instant().minus(CaseMerge.UNDOABLE).atOffset(ZoneOffset.UTC))
                .setMaxResults(TiedCases.LARGEST + 1)
                .getResultList();
        // Rows that the viewer may see come first, and of these the case itself.
        if (found.isEmpty() || !isSeen(found.get(0)) || !SELF.equals(found.get(0)[2])) {
            throw new NotFoundException("case", id);
        }
        List<TiedCaseRow> rows = found.stream()
                .skip(1)
                .filter(TiedCaseQuery::isSeen)
                .map(TiedCaseQuery::row)
                .toList();
        long all = ((Number) found.get(0)[10]).longValue();
        return new TiedCases(rows, all - 1 - rows.size());
    }

    private static boolean isSeen(Object[] row) {
        return ((Number) row[0]).intValue() == 1;
    }

    private static TiedCaseRow row(Object[] row) {
        return new TiedCaseRow(
                ((Number) row[1]).longValue(),
                ((Number) row[11]).longValue(),
                CaseTie.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                StageKind.valueOf((String) row[5]),
                (String) row[6],
                (String) row[7],
                (String) row[8],
                Instants.of(row[9]),
                ((Number) row[12]).intValue() == 1);
    }
}

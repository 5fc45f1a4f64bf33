package cn.kexin.crm.ejb.service.internal;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.service.OwedCase;
import cn.kexin.crm.ejb.service.OwedCase.OwedTask;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is owed to a customer: every open case with its open duties, in one statement. */
@ApplicationScoped
public class OwedCases {

    private static final int MOST_OWED = 300;

    private static final String OWED =
            """
            select c.id, c.number, c.definition.id, c.type, c.subject, c.priority, c.stage, c.status, u.name, p.name, o.name, \
            c.dueAt, t.id, t.stage, t.duty, t.title, tu.name, tp.name, t.dueAt \
            from CustomerCase c join c.unit u left join c.person p left join c.owner o \
            left join c.tasks t on t.state = :open left join t.unit tu left join t.person tp""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseAccess access;

    /** @return what is owed in cases that the viewer may see, the earliest deadline first */
    List<OwedCase> of(long customerId, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .and("column('customer_id', c) = :customer", "customer", customerId)
                .and("c.status <> :closed", "closed", StageKind.CLOSED)
                .with("open", TaskState.OPEN);
        Map<Long, OwedCase> cases = new LinkedHashMap<>();
        where.bind(em.createQuery(OWED + where.where() + " order by c.openedAt desc, c.id desc, t.id", Object[].class))
                .setMaxResults(MOST_OWED)
                .getResultList()
                .forEach(row -> {
                    OwedCase owed = cases.computeIfAbsent((Long) row[0], id -> owed(row));
                    if (row[12] != null) {
                        owed.tasks()
                                .add(new OwedTask(
                                        (String) row[13],
                                        (String) row[14],
                                        (String) row[15],
                                        (String) row[16],
                                        (String) row[17],
                                        (Instant) row[18]));
                    }
                });
        return cases.values().stream()
                .sorted(Comparator.comparing(OwedCase::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static OwedCase owed(Object[] row) {
        return new OwedCase(
                (Long) row[0],
                (String) row[1],
                (Long) row[2],
                (String) row[3],
                (String) row[4],
                (Priority) row[5],
                (String) row[6],
                (StageKind) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (Instant) row[11],
                new ArrayList<>());
    }
}

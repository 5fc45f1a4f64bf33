package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.internal.mapping.Columns;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappingJson;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.exchange.internal.table.TableRow;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Rows that were refused because they name a record that the file brought only later, as a subsidiary above its parent. When
 * the file has been read they are taken again, as long as that lets further ones find theirs.
 */
@ApplicationScoped
public class LateRows {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Portions portions;

    void take(JobRun job, ImportPlan plan, KindImporter importer, Columns columns) {
        if (plan.dryRun() || importer.forwards().isEmpty()) {
            return;
        }
        boolean further = true;
        while (further) {
            further = false;
            for (Late late : waiting(plan, importer)) {
                further |= takeAgain(job, plan, importer, new MappedRow(columns, late.row()), late.problem());
            }
        }
    }

    private boolean takeAgain(JobRun job, ImportPlan plan, KindImporter importer, MappedRow row, long problem) {
        try {
            return portions.takeAgain(job, plan, problem, () -> importer.take(List.of(row), plan));
        } catch (BusinessRuleException e) {
            // It is refused for another reason as well and stays with the one that is known.
            return false;
        }
    }

    private List<Late> waiting(ImportPlan plan, KindImporter importer) {
        return portions.look(() -> em
                .createQuery(
                        "select p.id, p.line, p.cells from ImportProblem p where p.run.id = :run and p.refused = true"
                                + " and p.messageKey = :unknown and p.field in :forwards and p.further is null"
                                + " and p.cells <> '[]' order by p.line, p.id",
                        Object[].class)
                .setParameter("run", plan.runId())
                .setParameter("unknown", RowRefusal.UNKNOWN_RECORD)
                .setParameter("forwards", importer.forwards())
                .getResultList()
                .stream()
                .map(found -> new Late(
                        (Long) found[0], new TableRow((Integer) found[1], MappingJson.readCells((String) found[2]))))
                .toList());
    }

    private record Late(long problem, TableRow row) {}
}

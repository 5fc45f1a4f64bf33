package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.internal.KindImporter.Segment;
import cn.kexin.crm.ejb.exchange.internal.mapping.Columns;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.exchange.internal.table.TableRow;
import cn.kexin.crm.ejb.shared.JobRun;
import java.util.ArrayList;
import java.util.List;

/** Takes the portions of one table: cut into segments, each in its transaction; row by row what does not go together. */
final class TablePortions {

    private static final System.Logger LOG = System.getLogger(TablePortions.class.getName());

    private final Source source;
    private final Portions portions;
    private final JobRun job;
    private final ImportPlan plan;
    private final KindImporter importer;
    private final Columns columns;
    private final Object memory;

    TablePortions(
            Source source, Portions portions, JobRun job, ImportPlan plan, KindImporter importer, Columns columns) {
        this.source = source;
        this.portions = portions;
        this.job = job;
        this.plan = plan;
        this.importer = importer;
        this.columns = columns;
        this.memory = importer.remember();
    }

    /** Neighbouring rows that have as many cells as there are columns are taken together, ragged ones refused between. */
    void take(List<TableRow> rows) {
        List<MappedRow> readable = new ArrayList<>(rows.size());
        for (TableRow row : rows) {
            RowRefusal ragged = columns.refusal(row);
            if (ragged == null) {
                readable.add(new MappedRow(columns, row));
            } else {
                takeReadable(readable);
                readable = new ArrayList<>(rows.size());
                PortionResult result = new PortionResult();
                result.refused(row.line(), row.cells(), ragged);
                portions.record(job, plan, result);
            }
        }
        takeReadable(readable);
    }

    private void takeReadable(List<MappedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        boolean together = true;
        for (Segment segment : portions.look(() -> importer.prepare(rows, plan, memory))) {
            together = together ? takeTogether(segment) : takeOneByOne(segment.rows());
        }
    }

    /** @return whether it went; otherwise its rows were taken one by one */
    private boolean takeTogether(Segment segment) {
        try {
            source.store(job, plan, segment.work());
            return true;
        } catch (RuntimeException e) {
            boolean single = segment.rows().size() == 1;
            if (single && e instanceof BusinessRuleException refused) {
                portions.record(
                        job, plan, PortionResult.refused(segment.rows().get(0).source(), refused));
                return true;
            } else if (single || !importer.isRowByRow()) {
                throw e;
            }
            LOG.log(System.Logger.Level.INFO, "A portion of an import is taken row by row", e);
            return takeOneByOne(segment.rows());
        }
    }

    private boolean takeOneByOne(List<MappedRow> rows) {
        rows.forEach(row -> takeTogether(new Segment(List.of(row), () -> importer.take(List.of(row), plan))));
        return false;
    }
}

package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.internal.mapping.Columns;
import cn.kexin.crm.ejb.exchange.internal.table.TableLimits;
import cn.kexin.crm.ejb.exchange.internal.table.TableReader;
import cn.kexin.crm.ejb.exchange.internal.table.TableRow;
import cn.kexin.crm.ejb.shared.JobHandler;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/** Reads the file of an import, portion by portion. */
@ApplicationScoped
public class ImportJob implements JobHandler {

    static final String KIND = "import";

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportFiles files;

    @Inject
    private Portions portions;

    @Inject
    @Any
    private Instance<KindImporter> importers;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun job) throws IOException {
        ImportPlan plan = runs.plan(Long.parseLong(job.subject()));
        KindImporter importer = importer(plan.kind());
        try (TableReader reader = TableReader.open(files.open(plan.runId()), plan.encoding(), TableLimits.DEFAULT)) {
            Columns columns = new Columns(plan.kind(), plan.mapping(), reader.headers(), plan.zone());
            PortionReader table = new PortionReader(reader, importer.portion(), columns.position(importer.grouping()));
            table.skip(plan.rowsDone());
            for (List<TableRow> rows = table.next(); !rows.isEmpty(); rows = table.next()) {
                take(job, plan, importer, columns, rows);
                job.progress(Math.min(reader.position(), plan.fileSize()), plan.fileSize());
            }
        }
        runs.dropFile(plan.runId());
    }

    private void take(JobRun job, ImportPlan plan, KindImporter importer, Columns columns, List<TableRow> rows) {
        if (importer.portion() > 1 && !plan.dryRun()) {
            portions.take(job, plan, importer, columns, rows);
            return;
        }
        try {
            if (plan.dryRun()) {
                portions.record(job, plan, portions.rehearse(plan, importer, columns, rows));
            } else {
                portions.take(job, plan, importer, columns, rows);
            }
        } catch (BusinessRuleException e) {
            portions.record(job, plan, PortionResult.refused(rows, e));
        }
    }

    KindImporter importer(ImportKind kind) {
        return importers.stream()
                .filter(importer -> importer.kind() == kind)
                .findFirst()
                .orElseThrow(() -> BusinessRuleException.onField("kind", "exchange.error.kind", kind.code()));
    }

    @Override
    public void abandoned(JobRun job) {
        files.drop(Long.parseLong(job.subject()));
    }
}

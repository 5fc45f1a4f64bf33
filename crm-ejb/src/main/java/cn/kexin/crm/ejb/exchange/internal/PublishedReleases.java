package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportFile;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.ejb.exchange.ImportPreview.Column;
import cn.kexin.crm.ejb.exchange.ImportPreview.Effect;
import cn.kexin.crm.ejb.exchange.ImportPreview.Row;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.ejb.exchange.ProblemRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.exchange.internal.ocds.ReleaseReader;
import cn.kexin.crm.ejb.exchange.internal.ocds.ReleaseText;
import cn.kexin.crm.ejb.exchange.internal.table.TableLimits;
import cn.kexin.crm.ejb.exchange.internal.table.TableReader;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 公开采购数据 (OCDS): files with the releases of contracting processes, each taken in a transaction of its own. */
@ApplicationScoped
public class PublishedReleases extends Source {

    private static final System.Logger LOG = System.getLogger(PublishedReleases.class.getName());

    private static final int SHOWN = 20;

    @Inject
    private ReleaseImporter importer;

    @Inject
    private ImportFiles files;

    @Override
    boolean reads(ImportKind kind) {
        return kind == ImportKind.OCDS;
    }

    @Override
    ImportPreview preview(ImportRequest request, ImportFile file, Viewer viewer) {
        Charset encoding = check(request, file);
        List<Row> rows = new ArrayList<>();
        try (ReleaseReader releases = open(file.content().open(), encoding)) {
            for (ReleaseText text = releases.next(); text != null && rows.size() < SHOWN; text = releases.next()) {
                rows.add(row(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Column> columns = Stream.of("ocid", "id", "date", "tag", "title")
                .map(name -> new Column(name, name, List.of()))
                .toList();
        return new ImportPreview(encoding.name(), List.of(), null, ImportMapping.NONE, null, columns, rows, null);
    }

    private static Row row(ReleaseText text) {
        try {
            text.toRelease();
            return new Row(text.line(), text.cells(), null, Effect.READ, null, List.of());
        } catch (RowRefusal e) {
            ProblemRow problem = new ProblemRow(text.line(), true, List.of(ReasonJson.reason(e)), List.of());
            return new Row(text.line(), text.cells(), problem, Effect.REFUSE, null, List.of());
        }
    }

    @Override
    Accepted accept(ImportRequest request, ImportFile file, Viewer viewer) {
        Charset encoding = check(request, file);
        return new Accepted(encoding, encoding.name(), ImportMapping.NONE, List.of());
    }

    /** Reads the whole file once, so that one that breaks off or goes too deep is refused before anything is stored. */
    private static Charset check(ImportRequest request, ImportFile file) {
        if (file.size() > ImportFacade.MAX_FILE) {
            throw BusinessRuleException.onField("file", "exchange.error.tooLarge", ImportFacade.MAX_FILE >> 20);
        }
        if (request.mapping() != null
                && !request.mapping().equals(ImportMapping.NONE)
                && !request.mapping().columns().isEmpty()) {
            throw BusinessRuleException.onField("mapping", "exchange.error.noMapping");
        }
        String said = request.mapping() == null ? null : request.mapping().encoding();
        try (InputStream in = file.content().open()) {
            TableReader.Form form = TableReader.check(in, said, TableLimits.DEFAULT);
            if (!form.sheets().isEmpty() || isWithoutRelease(file, form.encoding())) {
                throw BusinessRuleException.onField("file", "exchange.error.ocdsNone");
            }
            return form.encoding();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWithoutRelease(ImportFile file, Charset encoding) throws IOException {
        boolean none = true;
        try (ReleaseReader releases = open(file.content().open(), encoding)) {
            while (releases.next() != null) {
                none = false;
            }
        }
        return none;
    }

    private static ReleaseReader open(InputStream in, Charset encoding) throws IOException {
        return new ReleaseReader(TableReader.text(in, encoding, TableLimits.DEFAULT));
    }

    @Override
    void read(JobRun job, ImportPlan plan) throws IOException {
        try (ReleaseReader releases = open(files.open(plan.runId()), plan.encoding())) {
            int done = 0;
            for (ReleaseText text = releases.next(); text != null; text = releases.next()) {
                if (done++ >= plan.rowsDone()) {
                    take(text, job, plan);
                    job.progress(Math.min(plan.fileSize(), done * 5000L), plan.fileSize());
                }
            }
        }
    }

    private void take(ReleaseText text, JobRun job, ImportPlan plan) {
        try {
            storeOrAgain(text, job, plan);
        } catch (RowRefusal e) {
            refuse(text, e, job, plan);
        } catch (BusinessRuleException e) {
            refuse(text, RowRefusal.of(e), job, plan);
        }
    }

    /** Another import may have opened the same project, or made the same buyer, meanwhile: then it is there now. */
    private void storeOrAgain(ReleaseText text, JobRun job, ImportPlan plan) {
        try {
            store(job, plan, () -> importer.take(text, plan));
        } catch (RowRefusal | BusinessRuleException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "A release is taken once more", e);
            store(job, plan, () -> importer.take(text, plan));
        }
    }

    private void refuse(ReleaseText text, RowRefusal reason, JobRun job, ImportPlan plan) {
        PortionResult result = new PortionResult();
        result.refused(text.line(), text.cells(), reason);
        portions.record(job, plan, result);
    }
}

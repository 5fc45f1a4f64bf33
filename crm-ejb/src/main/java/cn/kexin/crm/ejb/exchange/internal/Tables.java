package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportFile;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.ejb.exchange.internal.mapping.Columns;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.exchange.internal.table.TableLimits;
import cn.kexin.crm.ejb.exchange.internal.table.TableReader;
import cn.kexin.crm.ejb.exchange.internal.table.TableRow;
import cn.kexin.crm.ejb.organisation.CompanyZone;
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

/** Tables of rows, read by a mapping, portion by portion. */
@ApplicationScoped
public class Tables extends Source {

    @Inject
    private Mappings mappings;

    @Inject
    private Previews previews;

    @Inject
    private Importers importers;

    @Inject
    private ImportFiles files;

    @Inject
    private CompanyZone zone;

    @Override
    boolean reads(ImportKind kind) {
        return kind.isTable();
    }

    @Override
    ImportPreview preview(ImportRequest request, ImportFile file, Viewer viewer) {
        Charset encoding = check(request, file);
        try (TableReader reader = open(file, encoding)) {
            Mappings.Named mapping = mapping(request, reader.headers());
            ImportPlan plan =
                    ImportPlan.ofPreview(request, mapping.mapping(), encoding, file.size(), viewer, zone.get());
            return previews.of(reader, plan, mapping.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Accepted accept(ImportRequest request, ImportFile file) {
        Charset encoding = check(request, file);
        try (TableReader reader = open(file, encoding)) {
            ImportMapping mapping = mapping(request, reader.headers()).mapping();
            new Columns(request.kind(), mapping, reader.headers(), zone.get());
            return new Accepted(encoding, mapping, reader.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the file once from end to end, so that one that cannot be read is refused before anything is stored. */
    private static Charset check(ImportRequest request, ImportFile file) {
        if (file.size() > ImportFacade.MAX_FILE) {
            throw BusinessRuleException.onField("file", "exchange.error.tooLarge", ImportFacade.MAX_FILE >> 20);
        }
        String encoding = request.mapping() == null ? null : request.mapping().encoding();
        try (InputStream in = file.content().open()) {
            return TableReader.check(in, encoding, TableLimits.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Mappings.Named mapping(ImportRequest request, List<String> headers) {
        return request.mapping() == null
                ? mappings.fitting(request.kind(), headers)
                : new Mappings.Named(null, request.mapping());
    }

    private static TableReader open(ImportFile file, Charset encoding) throws IOException {
        return TableReader.open(file.content().open(), encoding, TableLimits.DEFAULT);
    }

    @Override
    void read(JobRun job, ImportPlan plan) throws IOException {
        KindImporter importer = importers.of(plan.kind());
        try (TableReader reader = TableReader.open(files.open(plan.runId()), plan.encoding(), TableLimits.DEFAULT)) {
            Columns columns = new Columns(plan.kind(), plan.mapping(), reader.headers(), plan.zone());
            PortionReader table = new PortionReader(reader, importer.portion(), columns.position(importer.grouping()));
            table.skip(plan.rowsDone());
            for (List<TableRow> rows = table.next(); !rows.isEmpty(); rows = table.next()) {
                take(job, plan, importer, columns, rows);
                job.progress(Math.min(reader.position(), plan.fileSize()), plan.fileSize());
            }
        }
    }

    private void take(JobRun job, ImportPlan plan, KindImporter importer, Columns columns, List<TableRow> rows) {
        try {
            store(job, plan, () -> apply(plan, importer, columns, rows));
        } catch (BusinessRuleException e) {
            if (importer.portion() > 1) {
                throw e;
            }
            portions.record(job, plan, PortionResult.refused(rows, e));
        }
    }

    private static PortionResult apply(ImportPlan plan, KindImporter importer, Columns columns, List<TableRow> rows) {
        List<MappedRow> readable = new ArrayList<>(rows.size());
        PortionResult ragged = new PortionResult();
        for (TableRow row : rows) {
            try {
                readable.add(new MappedRow(columns, row));
            } catch (RowRefusal e) {
                ragged.refused(row.line(), row.cells(), e);
            }
        }
        PortionResult result = importer.take(readable, plan);
        result.problems().addAll(0, ragged.problems());
        return result;
    }
}

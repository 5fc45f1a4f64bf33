package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportFile;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.ejb.exchange.internal.mapping.Columns;
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
    private LateRows lateRows;

    @Inject
    private HomeUnits units;

    @Inject
    private CompanyZone zone;

    @Override
    boolean reads(ImportKind kind) {
        return kind.isTable();
    }

    @Override
    ImportPreview preview(ImportRequest request, ImportFile file, Viewer viewer) {
        TableReader.Form form = check(request, file);
        try (TableReader reader = open(file, form, request.mapping())) {
            Mappings.Named mapping = request.mapping() == null
                    ? mappings.offered(request.kind(), reader.headers(), viewer)
                    : new Mappings.Named(null, request.mapping());
            ImportPlan plan = ImportPlan.ofPreview(
                    request, mapping.mapping(), form.encoding(), file.size(), viewer, units.homeOf(viewer), zone.get());
            return previews.of(reader, form, plan, mapping.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Accepted accept(ImportRequest request, ImportFile file, Viewer viewer) {
        TableReader.Form form = check(request, file);
        try (TableReader reader = open(file, form, request.mapping())) {
            ImportMapping mapping = request.mapping() == null
                    ? mappings.fitting(request.kind(), reader.headers()).mapping()
                    : request.mapping();
            new Columns(request.kind(), mapping, reader.headers(), zone.get());
            if (request.mapping() != null) {
                mappings.remember(request.kind(), reader.headers(), mapping, viewer);
            }
            return new Accepted(form.encoding(), form.label(), mapping, reader.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the file once from end to end, so that one that cannot be read is refused before anything is stored. */
    private static TableReader.Form check(ImportRequest request, ImportFile file) {
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

    private static TableReader open(ImportFile file, TableReader.Form form, ImportMapping mapping) throws IOException {
        String sheet = mapping == null ? null : mapping.sheet();
        return TableReader.open(file.content().open(), form.encoding(), sheet, TableLimits.DEFAULT);
    }

    @Override
    void read(JobRun job, ImportPlan plan) throws IOException {
        KindImporter importer = importers.of(plan.kind());
        try (TableReader reader = TableReader.open(
                files.open(plan.runId()), plan.encoding(), plan.mapping().sheet(), TableLimits.DEFAULT)) {
            Columns columns = new Columns(plan.kind(), plan.mapping(), reader.headers(), plan.zone());
            PortionReader table = new PortionReader(reader, importer.portion(), columns.position(importer.grouping()));
            table.skip(plan.rowsDone());
            TablePortions taking = new TablePortions(this, portions, job, plan, importer, columns);
            for (List<TableRow> rows = table.next(); !rows.isEmpty(); rows = table.next()) {
                taking.take(rows);
                job.progress(Math.min(reader.position(), plan.fileSize()), plan.fileSize());
            }
            lateRows.take(job, plan, importer, columns);
        }
    }
}

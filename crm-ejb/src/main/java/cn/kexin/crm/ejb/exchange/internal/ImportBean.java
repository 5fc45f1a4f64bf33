package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportRun;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportFile;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.ejb.exchange.ImportRow;
import cn.kexin.crm.ejb.exchange.MappingRow;
import cn.kexin.crm.ejb.exchange.ProblemRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.Columns;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappingJson;
import cn.kexin.crm.ejb.exchange.internal.table.TableLimits;
import cn.kexin.crm.ejb.exchange.internal.table.TableReader;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.BackgroundJobs;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;

/** Takes files in and tells what became of them. */
@Stateless
@RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.ADMIN})
public class ImportBean implements ImportFacade {

    private static final int LONGEST_NAME = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private ImportQueries queries;

    @Inject
    private ImportFiles files;

    @Inject
    private Mappings mappings;

    @Inject
    private Previews previews;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private CompanyZone zone;

    @Inject
    private Clock clock;

    @Override
    public ImportPreview preview(ImportRequest request, ImportFile file) {
        Charset encoding = check(request, file);
        try (TableReader reader = open(file, encoding)) {
            ImportMapping mapping = mapping(request, reader.headers());
            return previews.of(
                    reader,
                    new ImportPlan(
                            0,
                            request.kind(),
                            request.mode(),
                            true,
                            mapping,
                            encoding,
                            file.size(),
                            viewer.get(),
                            "",
                            zone.get(),
                            0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long start(ImportRequest request, ImportFile file) {
        Charset encoding = check(request, file);
        ImportMapping mapping = fitted(request, file, encoding);
        ImportRun run = new ImportRun(
                request.kind(),
                request.mode(),
                request.dryRun(),
                name(file),
                file.size(),
                encoding.name(),
                MappingJson.write(mapping),
                em.getReference(Person.class, viewer.get().personId()),
                clock.instant());
        em.persist(run);
        em.flush();
        files.keep(run.getId(), file);
        run.readBy(jobs.submit(
                ImportJob.KIND, String.valueOf(run.getId()), null, viewer.get().personId()));
        return run.getId();
    }

    /** Reads the file once from end to end, so that one that cannot be read is refused before anything is stored. */
    private static Charset check(ImportRequest request, ImportFile file) {
        if (file.size() > MAX_FILE) {
            throw BusinessRuleException.onField("file", "exchange.error.tooLarge", MAX_FILE >> 20);
        }
        String encoding = request.mapping() == null ? null : request.mapping().encoding();
        try (InputStream in = file.content().open()) {
            return TableReader.check(in, encoding, TableLimits.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportMapping fitted(ImportRequest request, ImportFile file, Charset encoding) {
        try (TableReader reader = open(file, encoding)) {
            ImportMapping mapping = mapping(request, reader.headers());
            new Columns(request.kind(), mapping, reader.headers(), zone.get());
            return mapping;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportMapping mapping(ImportRequest request, List<String> headers) {
        return request.mapping() == null ? mappings.fitting(request.kind(), headers) : request.mapping();
    }

    private static TableReader open(ImportFile file, Charset encoding) throws IOException {
        return TableReader.open(file.content().open(), encoding, TableLimits.DEFAULT);
    }

    private static String name(ImportFile file) {
        String name = file.name() == null
                ? ""
                : file.name().replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", " ");
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    @Override
    public Page<ImportRow> list(PageRequest page) {
        return queries.page(page, viewer.get());
    }

    @Override
    public ImportRow find(long id) {
        return queries.find(id, viewer.get());
    }

    @Override
    public Page<ProblemRow> problems(long id, PageRequest page) {
        find(id);
        return queries.problems(id, page);
    }

    @Override
    public void cancel(long id) {
        find(id);
        jobs.cancel(em.find(ImportRun.class, id).getJobId());
    }

    @Override
    public List<MappingRow> mappings(ImportKind kind) {
        return mappings.list(kind);
    }

    @Override
    public ImportMapping mapping(ImportKind kind, String name) {
        return mappings.find(kind, name);
    }

    @Override
    public String exportMapping(ImportMapping mapping) {
        return MappingJson.write(mapping);
    }

    @Override
    public ImportMapping parseMapping(String json) {
        return MappingJson.read(json);
    }

    @Override
    public void saveMapping(ImportKind kind, String name, ImportMapping mapping) {
        mappings.save(kind, name, mapping);
    }

    @Override
    public void deleteMapping(String name) {
        mappings.delete(name);
    }
}

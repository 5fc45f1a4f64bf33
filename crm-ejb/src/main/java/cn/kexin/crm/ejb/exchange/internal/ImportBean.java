package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportRun;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportFile;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.ejb.exchange.ImportRow;
import cn.kexin.crm.ejb.exchange.KeptRow;
import cn.kexin.crm.ejb.exchange.MappingRow;
import cn.kexin.crm.ejb.exchange.ProblemRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappingJson;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.BackgroundJobs;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
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
    private ImportAccess access;

    @Inject
    private Sources sources;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private Clock clock;

    @Override
    public List<ImportKind> kinds() {
        return access.kinds(viewer.get());
    }

    @Override
    public ImportPreview preview(ImportRequest request, ImportFile file) {
        access.require(request.kind(), viewer.get());
        ImportPreview preview = sources.of(request.kind()).preview(request, file, viewer.get());
        return preview.after(queries.latestOf(FileHash.of(file), request.kind(), viewer.get()));
    }

    @Override
    public long start(ImportRequest request, ImportFile file) {
        Instant asked = clock.instant();
        access.require(request.kind(), viewer.get());
        Source.Accepted accepted = sources.of(request.kind()).accept(request, file, viewer.get());
        em.find(Person.class, viewer.get().personId(), LockModeType.PESSIMISTIC_WRITE);
        String hash = FileHash.of(file);
        String mapping = MappingJson.write(accepted.mapping());
        Long twin = queries.underWay(hash, mapping, request, asked, viewer.get());
        return twin == null ? start(request, file, accepted, hash, mapping) : twin;
    }

    private long start(ImportRequest request, ImportFile file, Source.Accepted accepted, String hash, String mapping) {
        ImportRun run = new ImportRun(
                request.kind(),
                request.mode(),
                request.dryRun(),
                name(file),
                file.size(),
                accepted.form(),
                mapping,
                accepted.headers().isEmpty() ? null : MappingJson.write(accepted.headers()),
                me(),
                clock.instant());
        run.holds(hash);
        em.persist(run);
        em.flush();
        files.keep(run.getId(), file);
        run.readBy(jobs.submit(
                ImportJob.KIND, String.valueOf(run.getId()), null, viewer.get().personId()));
        return run.getId();
    }

    private Person me() {
        return em.getReference(Person.class, viewer.get().personId());
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
    public void reverse(long id) {
        ImportRun run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        ImportRow row = find(id);
        access.require(row.kind(), viewer.get());
        if (!row.state().isOver()) {
            throw new BusinessRuleException("exchange.error.notOver");
        }
        if (row.reversal() == null
                || row.reversal().state() == JobState.DONE
                || !row.reversal().state().isOver()) {
            run.requireReversible(clock.instant(), REVERSIBLE);
        }
        long job = jobs.submit(
                ReversalJob.KIND, String.valueOf(id), null, viewer.get().personId());
        run.reversedBy(me(), job, clock.instant());
    }

    @Override
    public Page<KeptRow> kept(long id, PageRequest page) {
        find(id);
        return queries.kept(id, page);
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

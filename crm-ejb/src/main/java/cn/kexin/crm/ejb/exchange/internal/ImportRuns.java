package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportRun;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappingJson;
import cn.kexin.crm.ejb.exchange.internal.table.TableReader;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.internal.ViewerProducer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Reads what an import needs to begin or to go on. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ImportRuns {

    @PersistenceContext
    private EntityManager em;

    @EJB
    private ViewerProducer viewers;

    @Inject
    private CompanyZone zone;

    @Inject
    private ImportFiles files;

    ImportPlan plan(long runId) {
        ImportRun run = em.find(ImportRun.class, runId);
        return new ImportPlan(
                runId,
                run.getKind(),
                run.getMode(),
                run.isDryRun(),
                MappingJson.read(run.getMapping()),
                TableReader.charsetOf(run.getEncoding()),
                run.getFileSize(),
                viewers.find(run.getStarter().getUsername()),
                run.getStarter().getUnit().getCode(),
                zone.get(),
                run.getCounts().total());
    }

    void dropFile(long runId) {
        files.drop(runId);
    }
}

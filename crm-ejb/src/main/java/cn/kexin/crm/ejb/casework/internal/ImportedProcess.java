package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.DefinitionStatus;
import cn.kexin.crm.domain.casework.ProcessDefinition;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.ejb.casework.CaseHistories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** The definition that cases from another system follow. It is put into force by the first import that needs it. */
@ApplicationScoped
public class ImportedProcess {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ProcessCatalog catalog;

    @Inject
    private Clock clock;

    ProcessModel model() {
        ProcessDefinition definition = find();
        return definition == null ? shipped() : catalog.model(definition);
    }

    ProcessDefinition inForce() {
        ProcessDefinition known = find();
        if (known != null) {
            return known;
        }
        ProcessModel model = shipped();
        ProcessDefinition definition = new ProcessDefinition(model.code(), 1, ProcessJson.write(model));
        definition.activate(clock.instant());
        em.persist(definition);
        em.flush();
        return definition;
    }

    private ProcessDefinition find() {
        return em.createQuery(
                        "select d from ProcessDefinition d where d.code = :code and d.status = :status",
                        ProcessDefinition.class)
                .setParameter("code", CaseHistories.TYPE)
                .setParameter("status", DefinitionStatus.ACTIVE)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static ProcessModel shipped() {
        return ProcessJson.read(ShippedDefinitions.resource("incident"));
    }
}

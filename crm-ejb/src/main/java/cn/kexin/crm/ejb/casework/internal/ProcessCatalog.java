package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.DefinitionStatus;
import cn.kexin.crm.domain.casework.ProcessDefinition;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.ProcessTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The models of definitions. A revision that has been in force never changes, so its model is kept in memory. */
@ApplicationScoped
public class ProcessCatalog implements ProcessTypes {

    @PersistenceContext
    private EntityManager em;

    private final Map<Long, ProcessModel> models = new ConcurrentHashMap<>();

    /** @return the definition that new cases of the type begin with */
    ProcessDefinition inForce(String type) {
        return em
                .createQuery(
                        "select d from ProcessDefinition d where d.code = :code and d.status = :status",
                        ProcessDefinition.class)
                .setParameter("code", type)
                .setParameter("status", DefinitionStatus.ACTIVE)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> BusinessRuleException.onField("type", "casework.error.unknownType", type));
    }

    /** @return models of all definitions in force, by type; one short statement once they are known */
    List<ProcessModel> allInForce() {
        return em
                .createQuery(
                        "select d.id from ProcessDefinition d where d.status = :status order by d.code", Long.class)
                .setParameter("status", DefinitionStatus.ACTIVE)
                .getResultList()
                .stream()
                .map(this::model)
                .toList();
    }

    @Override
    public Set<String> promising(ClockEnd end) {
        return allInForce().stream()
                .filter(model -> model.clocks().stream().anyMatch(rule -> rule.end() == end))
                .map(ProcessModel::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return the models of these revisions; no statement once they are known */
    Map<Long, ProcessModel> models(Set<Long> ids) {
        Map<Long, ProcessModel> found = new HashMap<>();
        Set<Long> unknown = new HashSet<>();
        for (Long id : ids) {
            ProcessModel known = models.get(id);
            if (known == null) {
                unknown.add(id);
            } else {
                found.put(id, known);
            }
        }
        if (!unknown.isEmpty()) {
            em.createQuery("select d from ProcessDefinition d where d.id in :ids", ProcessDefinition.class)
                    .setParameter("ids", unknown)
                    .getResultList()
                    .forEach(definition -> found.put(definition.getId(), model(definition)));
        }
        return found;
    }

    /** @return the model of a revision that is or was in force */
    private ProcessModel model(Long id) {
        ProcessModel known = models.get(id);
        return known != null ? known : model(em.find(ProcessDefinition.class, id));
    }

    /** @return the model of the case's definition with the promises of its service policy */
    ProcessModel model(CustomerCase theCase) {
        ProcessModel process = model(theCase.getDefinition());
        return theCase.getPolicy() == null ? process : theCase.getPolicy().applyTo(process);
    }

    ProcessModel model(ProcessDefinition definition) {
        if (definition.getStatus() == DefinitionStatus.DRAFT) {
            return ProcessJson.read(definition.getDocument());
        }
        return models.computeIfAbsent(definition.getId(), id -> ProcessJson.read(definition.getDocument()));
    }
}

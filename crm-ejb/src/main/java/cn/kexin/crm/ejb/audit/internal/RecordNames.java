package cn.kexin.crm.ejb.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the names of other records out of stored values. */
@ApplicationScoped
public class RecordNames {

    @PersistenceContext
    private EntityManager em;

    private volatile Set<String> entities;

    /** @return the value as people read it: of a record the name it had */
    public String shown(String valueType, String stored) {
        return stored == null || valueType == null || !entities().contains(valueType)
                ? stored
                : stored.replaceFirst("^\\d+ (?=.)", "");
    }

    private Set<String> entities() {
        if (entities == null) {
            entities = em.getMetamodel().getEntities().stream()
                    .map(EntityType::getName)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return entities;
    }
}

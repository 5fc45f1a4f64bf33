package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.domain.project.Project;
import cn.kexin.crm.ejb.casework.CaseOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** A case of one of the lifecycles has its record from the beginning; for any other one people begin it. */
@ApplicationScoped
public class ProjectOpening {

    private static final Set<String> LIFECYCLES = Set.of("CONSTRUCTION_PROJECT", "EQUIPMENT_SALE", "DEALER_END_USER");

    @PersistenceContext
    private EntityManager em;

    void begin(@Observes CaseOpened opened) {
        if (LIFECYCLES.contains(opened.theCase().getType())) {
            em.persist(new Project(opened.theCase()));
        }
    }
}

package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The units that people belong to. */
@ApplicationScoped
public class HomeUnits {

    @PersistenceContext
    private EntityManager em;

    /** @return the unit's code */
    String homeOf(Viewer viewer) {
        return em.find(Person.class, viewer.personId()).getUnit().getCode();
    }
}

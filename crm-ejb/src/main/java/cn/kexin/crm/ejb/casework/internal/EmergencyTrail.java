package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.ejb.casework.CaseEmergencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Writes the evidence of emergencies in the order of the case's own. */
@ApplicationScoped
public class EmergencyTrail implements CaseEmergencies {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseActs acts;

    @Inject
    private ProcessCatalog catalog;

    @Override
    public void happened(CustomerCase theCase, Long actorId, String what, Long minutes, String note) {
        Person actor = actorId == null ? null : em.getReference(Person.class, actorId);
        em.lock(theCase, LockModeType.PESSIMISTIC_WRITE);
        theCase.emergency(acts.by(actor, catalog.model(theCase)), what, minutes, note);
    }
}

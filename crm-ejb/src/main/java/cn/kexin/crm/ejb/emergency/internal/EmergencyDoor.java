package cn.kexin.crm.ejb.emergency.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.emergency.Emergency;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Emergencies, and the cases they are of, as the signed-in person may have them. */
@ApplicationScoped
public class EmergencyDoor {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private EmergencyAccess access;

    @Inject
    private EmergencyQueries queries;

    /** @throws NotFoundException when there is none that the person may see */
    Emergency visible(long id) {
        requireSeen(id);
        return queries.whole(id);
    }

    /** As {@link #visible}, for a change: of two at once the second waits, and then sees what the first has done. */
    Emergency locked(long id) {
        requireSeen(id);
        Emergency emergency = em.find(Emergency.class, id, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(emergency);
        return emergency;
    }

    private void requireSeen(long id) {
        if (!queries.isSeen(id, viewer.get())) {
            throw new NotFoundException(Emergency.TYPE, id);
        }
    }

    /** @param version null when it does not matter */
    Emergency led(long id, Long version) {
        Emergency emergency = locked(id);
        if (version != null) {
            StaleVersionException.check(emergency, version);
        }
        requireLead(emergency.getCustomerCase());
        return emergency;
    }

    void requireLead(CustomerCase theCase) {
        if (!mayLead(theCase)) {
            throw new BusinessRuleException("casework.error.notYours", theCase.getNumber());
        }
    }

    private boolean mayLead(CustomerCase theCase) {
        return access.mayLead(viewer.get(), theCase);
    }

    /** @param theCase one that the person sees */
    boolean mayLeadSeen(CustomerCase theCase) {
        return access.mayLeadSeen(viewer.get(), theCase);
    }

    /** @throws NotFoundException when there is none that the person may see */
    CustomerCase visibleCase(long id) {
        if (!access.seesCase(viewer.get(), id)) {
            throw new NotFoundException("case", id);
        }
        return em.createQuery(
                        """
                        select c from CustomerCase c join fetch c.unit left join fetch c.person left join fetch c.owner \
                        where c.id = :id""",
                        CustomerCase.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** As {@link #visibleCase}, for one who leads emergencies of it; two who do so at once come one after the other. */
    CustomerCase ledCase(long id) {
        CustomerCase theCase = visibleCase(id);
        requireLead(theCase);
        em.lock(theCase, LockModeType.PESSIMISTIC_WRITE);
        return theCase;
    }

    Person me() {
        return em.find(Person.class, viewer.get().personId());
    }
}

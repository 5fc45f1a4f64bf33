package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomersRemoving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;

/** A customer, or a contact person, with whom an appointment was made, or who is to be visited again, stays. */
@ApplicationScoped
public class CustomersVisited {

    @PersistenceContext
    private EntityManager em;

    void refuse(@Observes CustomersRemoving removing) {
        refuse("select min(a.customer.number) from Appointment a where a.customer.id in :ids", removing.customers());
        refuse("select min(v.customer.number) from ReturnVisit v where v.customer.id in :ids", removing.customers());
        refuse("select min(a.contact.name) from Appointment a where a.contact.id in :ids", removing.contacts());
    }

    private void refuse(String used, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        String first =
                em.createQuery(used, String.class).setParameter("ids", ids).getSingleResult();
        if (first != null) {
            throw new BusinessRuleException("customer.error.builtOn", first);
        }
    }
}

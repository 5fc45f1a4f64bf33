package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomersRemoving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A customer to whom something is warranted stays. */
@ApplicationScoped
public class CustomersWithWarranty {

    @PersistenceContext
    private EntityManager em;

    void refuse(@Observes CustomersRemoving removing) {
        if (removing.customers().isEmpty()) {
            return;
        }
        String first = em.createQuery(
                        "select min(w.customer.number) from WarrantyItem w where w.customer.id in :ids", String.class)
                .setParameter("ids", removing.customers())
                .getSingleResult();
        if (first != null) {
            throw new BusinessRuleException("customer.error.builtOn", first);
        }
    }
}

package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomersRemoving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** A customer to whom something is warranted stays. */
@ApplicationScoped
public class CustomersWithWarranty {

    private static final List<String> BUILT_ON = List.of("WarrantyItem", "RetentionMoney", "WarrantyClaim");

    @PersistenceContext
    private EntityManager em;

    void refuse(@Observes CustomersRemoving removing) {
        if (!removing.customers().isEmpty()) {
            BUILT_ON.forEach(entity -> refuse(entity, removing.customers()));
        }
    }

    private void refuse(String entity, Collection<Long> ids) {
        String first = em.createQuery(
                        "select min(w.customer.number) from " + entity + " w where w.customer.id in :ids", String.class)
                .setParameter("ids", ids)
                .getSingleResult();
        if (first != null) {
            throw new BusinessRuleException("customer.error.builtOn", first);
        }
    }
}

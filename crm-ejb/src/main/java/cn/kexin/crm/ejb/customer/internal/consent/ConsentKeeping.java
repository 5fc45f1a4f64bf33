package cn.kexin.crm.ejb.customer.internal.consent;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomersRemoving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;

/** Keeps an import from taking people back who have said meanwhile how they want to be approached. */
@ApplicationScoped
public class ConsentKeeping {

    @PersistenceContext
    private EntityManager em;

    void keep(@Observes CustomersRemoving removing) {
        refuse("customer", removing.customers());
        refuse("contact", removing.contacts());
    }

    private void refuse(String whose, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        for (String said : new String[] {"Consent", "ContactBlock"}) {
            String first = em.createQuery(
                            "select min(s.customer.number) from " + said + " s where s." + whose + ".id in :ids",
                            String.class)
                    .setParameter("ids", ids)
                    .getSingleResult();
            if (first != null) {
                throw new BusinessRuleException("customer.error.builtOn", first);
            }
        }
    }
}

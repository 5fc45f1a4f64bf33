package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerReference;
import cn.kexin.crm.ejb.customer.CustomerReferences;
import cn.kexin.crm.ejb.customer.CustomersRemoving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Messages follow their customer into a merge, and keep it from being taken back. */
@ApplicationScoped
public class MailReferences implements CustomerReferences {

    @PersistenceContext
    private EntityManager em;

    @Override
    public List<CustomerReference> references() {
        return List.of(CustomerReference.moving("mail_message", "customer_id"));
    }

    void refuse(@Observes CustomersRemoving removing) {
        if (removing.customers().isEmpty()) {
            return;
        }
        String first = em.createQuery(
                        "select min(m.customer.number) from MailMessage m where m.customer.id in :ids", String.class)
                .setParameter("ids", removing.customers())
                .getSingleResult();
        if (first != null) {
            throw new BusinessRuleException("customer.error.builtOn", first);
        }
    }
}

package cn.kexin.crm.ejb.customer.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Business numbers of customers, one after the other; a number is never given twice. */
@ApplicationScoped
public class CustomerNumbers {

    @PersistenceContext
    private EntityManager em;

    /** @return the next number, such as {@code KH-000318} */
    public String next() {
        Number next = (Number)
                em.createNativeQuery("select nextval('customer_number_seq')").getSingleResult();
        return "KH-%06d".formatted(next.longValue());
    }
}

package cn.kexin.crm.ejb.customer.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Business numbers of customers, one after the other; a number is never given twice. */
@ApplicationScoped
public class CustomerNumbers {

    @PersistenceContext
    private EntityManager em;

    /** @return the next number, such as {@code KH-000318} */
    public String next() {
        return next(1).get(0);
    }

    /** @return so many next numbers, in one statement */
    public List<String> next(int count) {
        if (count == 0) {
            return List.of();
        }
        List<?> values = em.createNativeQuery(
                        "select nextval('customer_number_seq') from generate_series(1, " + count + ")")
                .getResultList();
        return values.stream()
                .map(value -> "KH-%06d".formatted(((Number) value).longValue()))
                .toList();
    }
}

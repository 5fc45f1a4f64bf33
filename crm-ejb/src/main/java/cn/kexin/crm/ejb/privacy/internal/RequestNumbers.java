package cn.kexin.crm.ejb.privacy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Numbers of requests, one after the other. */
@ApplicationScoped
public class RequestNumbers {

    @PersistenceContext
    private EntityManager em;

    /** @return the next number, such as {@code GR-000012} */
    String next() {
        Number next = (Number)
                em.createNativeQuery("select nextval('data_request_seq')").getSingleResult();
        return "GR-%06d".formatted(next.longValue());
    }
}

package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.privacy.DataRequest;
import cn.kexin.crm.domain.privacy.DataRequestEvent;
import cn.kexin.crm.domain.privacy.DataRequestStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Writes down what is done for requests. */
@ApplicationScoped
public class RequestLog {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @param personId null for the system */
    void add(DataRequest request, DataRequestStep step, Long personId) {
        em.persist(event(request, step, personId));
    }

    /** A part of the person's data was erased. */
    void erased(DataRequest request, String part, int rows) {
        em.persist(event(request, DataRequestStep.ERASED, null).of(part, rows));
    }

    private DataRequestEvent event(DataRequest request, DataRequestStep step, Long personId) {
        Person person = personId == null ? null : em.getReference(Person.class, personId);
        return new DataRequestEvent(request, step, person, clock.instant());
    }
}

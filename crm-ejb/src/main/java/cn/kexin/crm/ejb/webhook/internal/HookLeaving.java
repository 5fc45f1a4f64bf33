package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.domain.webhook.HookSubscription;
import cn.kexin.crm.ejb.organisation.PersonLeaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** In the name of somebody who has left nobody is told anything: the administrator names another owner. */
@ApplicationScoped
public class HookLeaving {

    @PersistenceContext
    private EntityManager em;

    void turnOff(@Observes PersonLeaving leaving) {
        em.createQuery("select s from HookSubscription s where s.owner = :person", HookSubscription.class)
                .setParameter("person", leaving.person())
                .getResultList()
                .forEach(subscription -> subscription.turn(false));
    }
}

package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.ejb.organisation.PersonLeaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whoever leaves is told nothing any more; what they were told goes. The successor is told of what they are given. */
@ApplicationScoped
public class NoticeLeaving {

    @PersistenceContext
    private EntityManager em;

    void forget(@Observes PersonLeaving leaving) {
        em.createQuery("delete from Notice n where n.person = :person")
                .setParameter("person", leaving.person())
                .executeUpdate();
        em.createQuery("delete from NoticeMail m where m.person = :person")
                .setParameter("person", leaving.person())
                .executeUpdate();
        em.createQuery("delete from NoticePreference p where p.person = :person")
                .setParameter("person", leaving.person())
                .executeUpdate();
    }
}

package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.ejb.notification.NoticeWatch;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** One statement by an index, whatever the number of notices. */
@Stateless
@PermitAll
public class NoticeWatchBean implements NoticeWatch {

    @PersistenceContext
    private EntityManager em;

    @Override
    public Map<Long, String> toldSince(Instant since) {
        Map<Long, String> told = new HashMap<>();
        em.createQuery("select n.id, p.username from Notice n join n.person p where n.toldAt >= :since", Object[].class)
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> told.put((Long) row[0], (String) row[1]));
        return told;
    }
}

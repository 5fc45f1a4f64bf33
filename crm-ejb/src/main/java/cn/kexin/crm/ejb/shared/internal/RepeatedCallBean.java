package cn.kexin.crm.ejb.shared.internal;

import cn.kexin.crm.ejb.shared.RepeatedCalls;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/** Keeps answered calls in a table whose primary key lets only one of several concurrent calls through. */
@Stateless
@RolesAllowed("**")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RepeatedCallBean implements RepeatedCalls {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext session;

    @Override
    public Known claim(String key, String fingerprint) {
        own("delete from answered_call where caller = ?1 and call_key = ?2 and started_at < ?3", key)
                .setParameter(3, oldest())
                .executeUpdate();
        int claimed = own(
                        """
                        insert into answered_call (caller, call_key, fingerprint, started_at) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""",
                        key)
                .setParameter(3, fingerprint)
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
        return claimed == 1 ? null : known(key);
    }

    private Known known(String key) {
        List<?> rows = own(
                        """
                        select fingerprint, status, location, etag, body from answered_call
                        where caller = ?1 and call_key = ?2""",
                        key)
                .getResultList();
        if (rows.isEmpty()) {
            return new Known("", null);
        }
        Object[] row = (Object[]) rows.get(0);
        Answer answer = row[1] == null
                ? null
                : new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]);
        return new Known((String) row[0], answer);
    }

    @Override
    public void answer(String key, Answer answer) {
        own(
                        """
                        update answered_call set status = ?3, location = ?4, etag = ?5, body = ?6
                        where caller = ?1 and call_key = ?2""",
                        key)
                .setParameter(3, answer.status())
                .setParameter(4, answer.location())
                .setParameter(5, answer.etag())
                .setParameter(6, answer.body())
                .executeUpdate();
    }

    @Override
    public void release(String key) {
        own("delete from answered_call where caller = ?1 and call_key = ?2 and status is null", key)
                .executeUpdate();
    }

    /** Every node may clean up; the second finds nothing. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    @PermitAll
    void forgetOld() {
        em.createNativeQuery("delete from answered_call where started_at < ?1")
                .setParameter(1, oldest())
                .executeUpdate();
    }

    private Query own(String sql, String key) {
        return em.createNativeQuery(sql)
                .setParameter(1, session.getCallerPrincipal().getName())
                .setParameter(2, key);
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }
}

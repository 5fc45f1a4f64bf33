package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.domain.notification.MailHabits;
import cn.kexin.crm.domain.notification.NoticeMail;
import cn.kexin.crm.domain.organisation.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Makes the mails of the day: one for a person and day, however many nodes try, and however often. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Digests {

    private static final int CHUNK = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Habits habits;

    @Inject
    private Clock clock;

    /** @return ids, above the given one, of people for whom something waits for the mail of the day */
    public List<Long> waiting(long afterId) {
        return em.createQuery(
                        """
                        select distinct p.id from Notice n join n.person p where n.forDigest = :waiting and p.id > :after \
                        order by p.id""",
                        Long.class)
                .setParameter("waiting", true)
                .setParameter("after", afterId)
                .setMaxResults(CHUNK)
                .getResultList();
    }

    /** Queues the mail of the last day whose hour has struck; what was told afterwards waits for the next. */
    public void make(long personId) {
        Instant now = clock.instant();
        MailHabits chosen = habits.of(personId);
        LocalDate day = chosen.digestDay(now);
        if (isMade(personId, day) || isNothingBefore(personId, chosen.digestEnd(day))) {
            return;
        }
        NoticeMail mail = NoticeMail.ofDay(em.getReference(Person.class, personId), day, now, chosen.earliest(now));
        em.persist(mail);
        // Here another node that was faster is noticed.
        em.flush();
        // In SQL, for an update of many in JPQL binds nothing.
        em.createNativeQuery(
                        """
                        update notice set mail_id = ?1, for_digest = ?2, version = version + 1 \
                        where person_id = ?3 and for_digest = ?4 and told_at < ?5""")
                .setParameter(1, mail.getId())
                .setParameter(2, false)
                .setParameter(3, personId)
                .setParameter(4, true)
                .setParameter(5, chosen.digestEnd(day).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private boolean isMade(long personId, LocalDate day) {
        return em.createQuery(
                                "select count(m) from NoticeMail m where column('person_id', m) = :person and m.digestDay = :day",
                                Long.class)
                        .setParameter("person", personId)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    private boolean isNothingBefore(long personId, Instant end) {
        return em.createQuery(
                                """
                                select count(n) from Notice n where column('person_id', n) = :person \
                                and n.forDigest = :waiting and n.toldAt < :end""",
                                Long.class)
                        .setParameter("person", personId)
                        .setParameter("waiting", true)
                        .setParameter("end", end)
                        .getSingleResult()
                == 0;
    }
}

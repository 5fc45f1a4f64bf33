package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.mail.Mailbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Keeps how reading the mailbox goes; of all nodes, the one that has its lease reads. */
@ApplicationScoped
public class Mailboxes {

    private static final Duration LEASE = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @return the id of the mailbox when it is this node's turn to read it */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Long> begin() {
        Mailbox mailbox = em.createQuery("select m from Mailbox m", Mailbox.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
        if (!mailbox.isDue(clock.instant())) {
            return Optional.empty();
        }
        mailbox.begin(clock.instant(), LEASE);
        return Optional.of(mailbox.getId());
    }

    /** @return up to which message it has been read */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long open(long id, String account, long validity) {
        Mailbox mailbox = load(id);
        mailbox.open(account, validity);
        mailbox.begin(clock.instant(), LEASE);
        return mailbox.getLastUid();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void succeed(long id) {
        load(id).succeed(clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fail(long id, String why) {
        load(id).fail(clock.instant(), why);
    }

    private Mailbox load(long id) {
        return em.find(Mailbox.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}

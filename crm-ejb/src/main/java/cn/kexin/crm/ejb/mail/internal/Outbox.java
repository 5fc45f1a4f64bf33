package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.mail.MailMessage;
import cn.kexin.crm.domain.mail.MailState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The steps of sending a message, each a transaction of its own, so that no message is sent twice by mistake. */
@ApplicationScoped
public class Outbox {

    private static final int CHUNK = 50;

    /** After so long nobody is sending it any more. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private MailFiler filer;

    @Inject
    private Clock clock;

    /** @return ids of messages that wait to be sent, or that were lost track of */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> due() {
        return em.createQuery(
                        """
                        select m.id from MailMessage m where m.state in :states and m.nextAttemptAt <= :now \
                        order by m.nextAttemptAt, m.id""",
                        Long.class)
                .setParameter("states", List.of(MailState.QUEUED, MailState.SENDING))
                .setParameter("now", clock.instant())
                .setMaxResults(CHUNK)
                .getResultList();
    }

    /** @return the message, when it is this node's turn to send it */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<MailMessage> begin(long id) {
        MailMessage message = em.find(MailMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(message);
        if (message.getState() == MailState.SENDING) {
            message.loseTrack();
            return Optional.empty();
        } else if (message.getState() != MailState.QUEUED) {
            return Optional.empty();
        }
        message.begin(clock.instant(), PATIENCE);
        return Optional.of(message);
    }

    /** The server has it: it is a touch now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void sent(long id) {
        MailMessage message = load(id);
        message.sent(clock.instant());
        filer.count(message);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void postpone(long id, String why) {
        load(id).postpone(clock.instant(), why);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refuse(long id, String why) {
        load(id).refuse(why);
    }

    private MailMessage load(long id) {
        return em.find(MailMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}

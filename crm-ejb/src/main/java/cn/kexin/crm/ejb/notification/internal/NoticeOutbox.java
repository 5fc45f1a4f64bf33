package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.domain.notification.NoticeMail;
import cn.kexin.crm.domain.notification.NoticeMailState;
import cn.kexin.crm.ejb.notification.NoticeLetter;
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

/**
 * The steps of sending a mail about notices, each a transaction of its own. Whoever begins one has some minutes; when nobody
 * has ended it by then, its node died, and it is sent again under the same Message-ID: better twice than never.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class NoticeOutbox {

    private static final int CHUNK = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private NoticeLetters letters;

    @Inject
    private Clock clock;

    public List<Long> due() {
        return em.createQuery(
                        """
                        select m.id from NoticeMail m where m.state in :open and m.nextAttemptAt <= :now \
                        order by m.nextAttemptAt, m.id""",
                        Long.class)
                .setParameter("open", List.of(NoticeMailState.QUEUED, NoticeMailState.SENDING))
                .setParameter("now", clock.instant())
                .setMaxResults(CHUNK)
                .getResultList();
    }

    /** @return what is to be sent, when it is this node's turn and there is still something to say */
    public Optional<NoticeLetter> begin(long id) {
        NoticeMail mail = em.find(NoticeMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(mail);
        if (!mail.isDue(clock.instant())) {
            return Optional.empty();
        }
        Optional<NoticeLetter> letter = letters.of(mail);
        letter.ifPresentOrElse(words -> mail.begin(clock.instant(), PATIENCE), mail::skip);
        return letter;
    }

    public void sent(long id) {
        load(id).sent(clock.instant());
    }

    public void postpone(long id, String why) {
        load(id).postpone(clock.instant(), why);
    }

    public void refuse(long id, String why) {
        load(id).refuse(why);
    }

    private NoticeMail load(long id) {
        return em.find(NoticeMail.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}

package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.domain.notification.MailHabits;
import cn.kexin.crm.domain.notification.Notice;
import cn.kexin.crm.domain.notification.NoticeMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides for new notices whether they are mailed, by what their readers have chosen. */
@ApplicationScoped
public class MailWishes {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Habits habits;

    @Inject
    private MailWay mail;

    /** @param notices new, each of another person */
    public void apply(List<Notice> notices) {
        List<Notice> reachable = notices.stream()
                .filter(each -> each.getPerson().getEmail() != null)
                .toList();
        if (reachable.isEmpty() || !mail.isOn()) {
            return;
        }
        Map<Long, MailHabits> chosen = habits.of(
                reachable.stream().map(each -> each.getPerson().getId()).toList());
        reachable.forEach(each -> apply(each, chosen.get(each.getPerson().getId())));
    }

    private void apply(Notice notice, MailHabits chosen) {
        switch (chosen.choice(notice.getKind())) {
            case AT_ONCE -> {
                Instant now = notice.getToldAt();
                NoticeMail letter = NoticeMail.atOnce(
                        notice.getPerson(), UUID.randomUUID().toString(), now, chosen.earliest(notice.getKind(), now));
                em.persist(letter);
                notice.mailIn(letter);
            }
            case DIGEST -> notice.waitForDigest();
            case OFF -> {}
        }
    }
}

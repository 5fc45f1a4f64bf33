package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.domain.notification.MailHabits;
import cn.kexin.crm.domain.notification.NoticeMail;
import cn.kexin.crm.ejb.notification.NoticeLetter;
import cn.kexin.crm.ejb.notification.NoticeRow;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.organisation.internal.ViewerProducer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds the words of a mail about notices at the moment it is sent: what its reader sees then and has not read yet. */
@ApplicationScoped
public class NoticeLetters {

    @PersistenceContext
    private EntityManager em;

    @EJB
    private ViewerProducer viewers;

    @Inject
    private NoticeQueries queries;

    @Inject
    private Habits habits;

    /** @return empty when its reader has left or has no address, or when there is nothing left to say */
    Optional<NoticeLetter> of(NoticeMail mail) {
        Viewer reader = viewers.find(mail.getPerson().getUsername());
        String address = mail.getPerson().getEmail();
        if (reader == null || address == null || address.isBlank()) {
            return Optional.empty();
        }
        List<Long> ids = em.createQuery("select n.id from Notice n where column('mail_id', n) = :mail", Long.class)
                .setParameter("mail", mail.getId())
                .getResultList();
        List<NoticeRow> rows = ids.isEmpty()
                ? List.of()
                : queries.of(ids, reader).stream().filter(NoticeRow::unread).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(letter(mail, address, rows));
    }

    private NoticeLetter letter(NoticeMail mail, String address, List<NoticeRow> rows) {
        MailHabits chosen = habits.of(mail.getPerson().getId());
        NoticeMailText text = new NoticeMailText(chosen.locale(), chosen.zone());
        String subject = mail.getDigestDay() == null ? text.subject(rows.get(0)) : text.subject(rows.size());
        return new NoticeLetter(mail.getMessageKey(), address, subject, text.body(mail.getPerson(), rows));
    }
}

package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.mail.MailMessage;
import cn.kexin.crm.ejb.attachment.AttachmentErasure;
import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Mail that belongs to no customer: nobody filed it, or somebody said that it is nobody's. Its words and files go; that it
 * came stays, so that it is not taken in again when the mailbox is read anew.
 */
@ApplicationScoped
public class RetainedMails extends RetainedRows {

    /** In place of a file's name. */
    private static final String GONE = "–";

    private static final String OLDER =
            """
            recorded_at < ?1 and customer_id is null and state in ('UNFILED', 'DISMISSED', 'AUTOMATIC') \
            and (from_address is not null or from_name is not null or recipients is not null or subject is not null \
            or body is not null or note_argument is not null)""";
    private static final String EMPTY =
            """
            update mail_message set state = case when state = 'UNFILED' then 'DISMISSED' else state end, \
            from_address = null, from_name = null, recipients = null, subject = null, body = null, note_key = null, \
            note_argument = null, version = version + 1""";
    private static final String FILES =
            "select a.id from attachment a where a.subject_type = ?2 and a.removed_at is null and a.subject_id in (";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AttachmentErasure files;

    public RetainedMails() {
        super("UNFILED_MAILS", 7, "mail_message", OLDER, EMPTY);
    }

    /** The files go first, while their letters are still found. */
    @Override
    public int take(Instant limit, int most) {
        List<?> attached = em.createNativeQuery(FILES + portion(most) + ")")
                .setParameter(1, limit.atOffset(ZoneOffset.UTC))
                .setParameter(2, MailMessage.TYPE)
                .getResultList();
        if (!attached.isEmpty()) {
            files.erase(attached.stream().map(id -> ((Number) id).longValue()).toList(), GONE);
        }
        return super.take(limit, most);
    }
}

package cn.kexin.crm.ejb.notification;

import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.shared.LocalName;
import java.io.Serializable;
import java.time.Instant;

/**
 * A notice as its reader sees it.
 *
 * @param about what is read of the record; never null
 * @param detail what of the record it is about, or null
 * @param actorName whose doing it was, or null
 * @param readAt when it was read, or null
 */
public record NoticeRow(
        long id,
        NoticeKind kind,
        String subjectType,
        long subjectId,
        NoticeSubjectRow about,
        LocalName detail,
        String actorName,
        Instant toldAt,
        Instant readAt)
        implements Serializable {

    public boolean unread() {
        return readAt == null;
    }
}

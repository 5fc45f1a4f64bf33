package cn.kexin.crm.ejb.notification;

import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.LocalName;

/**
 * Something that people are to be told.
 *
 * @param subject what it is about; a feature's {@link NoticeSubjects} knows its type
 * @param detail what of the subject it is about, in words of the company and never of a customer; may be null
 * @param actorId whose doing it was, who need not be told; null when nobody's
 */
public record News(NoticeKind kind, AuditSubject subject, LocalName detail, Long actorId) {

    public static News of(NoticeKind kind, String type, long id) {
        return new News(kind, new AuditSubject(type, id), null, null);
    }

    /** @return the same, as somebody's doing */
    public News by(Long personId) {
        return new News(kind, subject, detail, personId);
    }

    /** @return the same, with what of the subject it is about */
    public News about(LocalName what) {
        return new News(kind, subject, what, actorId);
    }
}

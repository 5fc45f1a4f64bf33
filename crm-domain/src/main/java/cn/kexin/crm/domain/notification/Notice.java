package cn.kexin.crm.domain.notification;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.LocalName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * 通知: one person is told one thing about one record. It names the record by type and id and holds nothing of it, so that
 * what is read of the record is what its reader may see at that moment; it is unread until its reader has opened it.
 */
@Entity
@Table(name = "notice")
public class Notice extends BaseEntity {

    /** Longest {@code detail} that is kept, in characters. */
    public static final int LONGEST_DETAIL = 200;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30, updatable = false)
    private NoticeKind kind;

    @Column(name = "subject_type", nullable = false, length = 40, updatable = false)
    private String subjectType;

    @Column(name = "subject_id", nullable = false, updatable = false)
    private long subjectId;

    @Column(name = "detail_zh", length = LONGEST_DETAIL, updatable = false)
    private String detailZh;

    @Column(name = "detail_en", length = LONGEST_DETAIL, updatable = false)
    private String detailEn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "actor_id", updatable = false)
    private Person actor;

    @Column(name = "told_at", nullable = false, updatable = false)
    private Instant toldAt;

    @Column(name = "read_at")
    private Instant readAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "mail_id")
    private NoticeMail mail;

    @Column(name = "for_digest", nullable = false)
    private boolean forDigest;

    protected Notice() {}

    /**
     * @param person who is told
     * @param detail what of the subject it is about, in words of the company such as the name of a clock; may be null
     * @param actor whose doing it was; null when nobody's
     */
    public Notice(
            Person person, NoticeKind kind, AuditSubject subject, LocalName detail, Person actor, Instant toldAt) {
        this.person = Objects.requireNonNull(person);
        this.kind = Objects.requireNonNull(kind);
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.detailZh = detail == null ? null : cut(detail.zh());
        this.detailEn = detail == null ? null : cut(detail.en());
        this.actor = actor;
        this.toldAt = Objects.requireNonNull(toldAt);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }

    /** Its reader has seen it; the first time counts. */
    public void read(Instant now) {
        if (readAt == null) {
            readAt = Objects.requireNonNull(now);
        }
    }

    /** It is sent by itself. */
    public void mailIn(NoticeMail letter) {
        mail = Objects.requireNonNull(letter);
    }

    /** It waits for the mail of the day. */
    public void waitForDigest() {
        forDigest = true;
    }

    public Person getPerson() {
        return person;
    }

    public NoticeKind getKind() {
        return kind;
    }

    public AuditSubject getSubject() {
        return new AuditSubject(subjectType, subjectId);
    }

    /** @return what of the subject it is about, or null */
    public LocalName getDetail() {
        return detailZh == null ? null : new LocalName(detailZh, detailEn);
    }

    /** @return whose doing it was, or null */
    public Person getActor() {
        return actor;
    }

    public Instant getToldAt() {
        return toldAt;
    }

    /** @return when it was read, or null */
    public Instant getReadAt() {
        return readAt;
    }
}

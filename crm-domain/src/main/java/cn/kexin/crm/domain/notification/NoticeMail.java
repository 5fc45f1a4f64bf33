package cn.kexin.crm.domain.notification;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A mail to one person about notices: one that goes at once, or those of a day. Queued in the transaction that tells, it says
 * nothing yet: its words are found when it is sent, by what its reader may see then. A node that dies while sending leaves it
 * to the next, under the same Message-ID, by which a mail server knows that it is the same.
 */
@Entity
@Table(name = "notice_mail")
public class NoticeMail extends BaseEntity {

    /** So often the mail server is tried. */
    public static final int MOST_ATTEMPTS = 8;

    private static final int LONGEST_ERROR = 500;
    private static final int DOUBLINGS = 6;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(name = "message_key", nullable = false, length = 60, updatable = false)
    private String messageKey;

    @Column(name = "digest_day", updatable = false)
    private LocalDate digestDay;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private NoticeMailState state = NoticeMailState.QUEUED;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "queued_at", nullable = false, updatable = false)
    private Instant queuedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(length = LONGEST_ERROR)
    private String error;

    protected NoticeMail() {}

    private NoticeMail(Person person, String messageKey, LocalDate digestDay, Instant now, Instant due) {
        this.person = Objects.requireNonNull(person);
        this.messageKey = Objects.requireNonNull(messageKey);
        this.digestDay = digestDay;
        this.queuedAt = Objects.requireNonNull(now);
        this.nextAttemptAt = Objects.requireNonNull(due);
    }

    /** @param key what its Message-ID is made of, unique */
    public static NoticeMail atOnce(Person person, String key, Instant now, Instant due) {
        return new NoticeMail(person, key, null, now, due);
    }

    /** @param day of which it is; a person has one mail a day */
    public static NoticeMail ofDay(Person person, LocalDate day, Instant now, Instant due) {
        return new NoticeMail(person, "day-" + day + "-" + person.getId(), day, now, due);
    }

    /** @return whether somebody has to send it now: nobody has begun to, or whoever did is not heard of any more */
    public boolean isDue(Instant now) {
        boolean open = state == NoticeMailState.QUEUED || state == NoticeMailState.SENDING;
        return open && !nextAttemptAt.isAfter(now);
    }

    /** @param patience after which it is taken for lost track of, and sent again */
    public void begin(Instant now, Duration patience) {
        state = NoticeMailState.SENDING;
        attempts++;
        nextAttemptAt = now.plus(patience);
    }

    public void sent(Instant now) {
        end(NoticeMailState.SENT, null);
        sentAt = Objects.requireNonNull(now);
    }

    /** There is nothing to say any more. */
    public void skip() {
        end(NoticeMailState.SKIPPED, null);
    }

    /** The server could not be reached: later, each time twice as long, until that makes no sense. */
    public void postpone(Instant now, String why) {
        if (attempts >= MOST_ATTEMPTS) {
            refuse(why);
            return;
        }
        state = NoticeMailState.QUEUED;
        error = cut(why);
        nextAttemptAt = now.plus(Duration.ofMinutes(1L << Math.min(DOUBLINGS, attempts - 1)));
    }

    /** The server will never take it. */
    public void refuse(String why) {
        end(NoticeMailState.FAILED, why);
    }

    private void end(NoticeMailState last, String why) {
        state = last;
        error = cut(why);
        nextAttemptAt = null;
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }

    public Person getPerson() {
        return person;
    }

    /** @return what its Message-ID is made of */
    public String getMessageKey() {
        return messageKey;
    }

    /** @return the day of which it is, or null for one that goes at once */
    public LocalDate getDigestDay() {
        return digestDay;
    }

    public NoticeMailState getState() {
        return state;
    }

    public int getAttempts() {
        return attempts;
    }

    public Instant getNextAttemptAt() {
        return nextAttemptAt;
    }
}

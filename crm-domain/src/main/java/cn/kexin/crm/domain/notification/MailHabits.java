package cn.kexin.crm.domain.notification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * When and how somebody wants to have mails, in their own language and time zone.
 *
 * @param language {@code zh} or {@code en}
 * @param digestHour hour of the day at which the day's mail is made, 0 to 23
 * @param quietFrom from when on no mail is to come; null for no quiet hours
 * @param quietTo until when; before {@code quietFrom} when the night lies between them; null for no quiet hours
 * @param choices for each kind, how it is mailed; a kind that is not named is as it is for everybody
 */
public record MailHabits(
        String language,
        ZoneId zone,
        int digestHour,
        LocalTime quietFrom,
        LocalTime quietTo,
        Map<NoticeKind, MailChoice> choices)
        implements Serializable {

    private static final int MORNING = 8;

    public MailHabits {
        choices = choices.isEmpty() ? Map.of() : new EnumMap<>(choices);
    }

    /** @return the habits of somebody who has chosen nothing */
    public static MailHabits usual(ZoneId zone) {
        return new MailHabits("zh", zone, MORNING, null, null, Map.of());
    }

    public MailChoice choice(NoticeKind kind) {
        return kind.isUrgent() ? MailChoice.AT_ONCE : choices.getOrDefault(kind, kind.usualMail());
    }

    public Locale locale() {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** @return the first moment, not before {@code now}, at which a mail about that may come */
    public Instant earliest(NoticeKind kind, Instant now) {
        return kind.isUrgent() ? now : earliest(now);
    }

    /** @return the first moment, not before {@code now}, at which a mail may come */
    public Instant earliest(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        if (!isQuiet(here.toLocalTime())) {
            return now;
        }
        LocalDate day = here.toLocalTime().isBefore(quietTo)
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
        Instant end = day.atTime(quietTo).atZone(zone).toInstant();
        // Where the clock is put back, the hour comes twice.
        return end.isAfter(now) ? end : now;
    }

    private boolean isQuiet(LocalTime time) {
        if (quietFrom == null || quietTo == null || quietFrom.equals(quietTo)) {
            return false;
        }
        boolean afterBegin = !time.isBefore(quietFrom);
        boolean beforeEnd = time.isBefore(quietTo);
        return quietFrom.isBefore(quietTo) ? afterBegin && beforeEnd : afterBegin || beforeEnd;
    }

    /** @return the day whose mail was the last to be made by now */
    public LocalDate digestDay(Instant now) {
        LocalDateTime here = LocalDateTime.ofInstant(now, zone);
        return here.getHour() >= digestHour
                ? here.toLocalDate()
                : here.toLocalDate().minusDays(1);
    }

    /** @return until when that day's mail reaches */
    public Instant digestEnd(LocalDate day) {
        return day.atTime(digestHour, 0).atZone(zone).toInstant();
    }
}

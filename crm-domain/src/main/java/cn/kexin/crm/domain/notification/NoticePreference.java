package cn.kexin.crm.domain.notification;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

/** How one person wants to hear of notices by e-mail; whoever has none has the usual habits. */
@Entity
@Table(name = "notice_preference")
public class NoticePreference extends BaseEntity {

    private static final int MINUTES = 60;
    private static final int LAST_HOUR = 23;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(nullable = false, length = 5)
    private String language;

    @Column(nullable = false, length = 60)
    private String zone;

    @Column(name = "digest_hour", nullable = false)
    private int digestHour;

    /** Minutes after midnight. */
    @Column(name = "quiet_from")
    private Integer quietFrom;

    /** Minutes after midnight. */
    @Column(name = "quiet_to")
    private Integer quietTo;

    @Convert(converter = MailChoicesConverter.class)
    @Column(name = "choices_text", nullable = false, length = 1000)
    private Map<NoticeKind, MailChoice> choices = Map.of();

    protected NoticePreference() {}

    public NoticePreference(Person person, MailHabits habits) {
        this.person = Objects.requireNonNull(person);
        choose(habits);
    }

    /** @throws BusinessRuleException on the field that does not fit */
    public final void choose(MailHabits habits) {
        if (habits.digestHour() < 0 || habits.digestHour() > LAST_HOUR) {
            throw BusinessRuleException.onField("digestHour", "notification.error.hour");
        }
        if ((habits.quietFrom() == null) != (habits.quietTo() == null)) {
            throw BusinessRuleException.onField(
                    habits.quietFrom() == null ? "quietFrom" : "quietTo", "notification.error.quiet");
        }
        language = habits.language();
        zone = habits.zone().getId();
        digestHour = habits.digestHour();
        quietFrom = minutes(habits.quietFrom());
        quietTo = minutes(habits.quietTo());
        choices = Map.copyOf(habits.choices());
    }

    private static Integer minutes(LocalTime time) {
        return time == null ? null : time.toSecondOfDay() / MINUTES;
    }

    private static LocalTime time(Integer minutes) {
        return minutes == null ? null : LocalTime.ofSecondOfDay((long) minutes * MINUTES);
    }

    public MailHabits getHabits() {
        return new MailHabits(language, ZoneId.of(zone), digestHour, time(quietFrom), time(quietTo), choices);
    }

    public Person getPerson() {
        return person;
    }
}

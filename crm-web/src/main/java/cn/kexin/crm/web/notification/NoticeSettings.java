package cn.kexin.crm.web.notification;

import cn.kexin.crm.domain.notification.MailChoice;
import cn.kexin.crm.domain.notification.MailHabits;
import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.ejb.notification.NoticePreferenceCommand;
import cn.kexin.crm.ejb.notification.NoticePreferenceFacade;
import cn.kexin.crm.ejb.notification.NoticePreferenceView;
import cn.kexin.crm.web.shared.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How I want to hear of notices by e-mail. */
@Named
@ViewScoped
public class NoticeSettings implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int HOURS = 24;
    private static final int HALF_HOURS = 48;
    private static final int HALF_HOUR = 30;

    @EJB
    private NoticePreferenceFacade preferences;

    @Inject
    private Messages messages;

    private NoticePreferenceView known;
    private String language;
    private String zone;
    private int digestHour;
    private String quietFrom;
    private String quietTo;
    private List<KindChoice> choices;

    @PostConstruct
    void load() {
        known = preferences.mine();
        MailHabits habits = known.habits();
        language = habits.language();
        zone = habits.zone().getId();
        digestHour = habits.digestHour();
        quietFrom = habits.quietFrom() == null ? null : habits.quietFrom().toString();
        quietTo = habits.quietTo() == null ? null : habits.quietTo().toString();
        choices = Stream.of(NoticeKind.values())
                .filter(kind -> !kind.isUrgent())
                .map(kind -> new KindChoice(kind, habits.choice(kind)))
                .toList();
    }

    public String save() {
        Map<NoticeKind, MailChoice> chosen = new EnumMap<>(NoticeKind.class);
        choices.forEach(each -> chosen.put(each.getKind(), each.getChoice()));
        preferences.choose(
                new NoticePreferenceCommand(language, zone, digestHour, time(quietFrom), time(quietTo), chosen));
        messages.done("common.saved");
        return "/profile/notices?faces-redirect=true";
    }

    private static LocalTime time(String text) {
        return text == null || text.isEmpty() ? null : LocalTime.parse(text);
    }

    public NoticePreferenceView getKnown() {
        return known;
    }

    public List<KindChoice> getChoices() {
        return choices;
    }

    public MailChoice[] getOffered() {
        return MailChoice.values();
    }

    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(each -> each.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .toList();
    }

    public List<Integer> getHours() {
        return IntStream.range(0, HOURS).boxed().toList();
    }

    public List<String> getTimes() {
        return IntStream.range(0, HALF_HOURS)
                .mapToObj(each ->
                        LocalTime.MIDNIGHT.plusMinutes((long) each * HALF_HOUR).toString())
                .toList();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public int getDigestHour() {
        return digestHour;
    }

    public void setDigestHour(int digestHour) {
        this.digestHour = digestHour;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietTo() {
        return quietTo;
    }

    public void setQuietTo(String quietTo) {
        this.quietTo = quietTo;
    }

    /** What somebody chooses for one kind. */
    public static final class KindChoice implements Serializable {

        private static final long serialVersionUID = 1L;

        private final NoticeKind kind;
        private MailChoice choice;

        KindChoice(NoticeKind kind, MailChoice choice) {
            this.kind = kind;
            this.choice = choice;
        }

        public NoticeKind getKind() {
            return kind;
        }

        public MailChoice getChoice() {
            return choice;
        }

        public void setChoice(MailChoice choice) {
            this.choice = choice;
        }
    }
}

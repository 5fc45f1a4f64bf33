package cn.kexin.crm.web.notification;

import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.ejb.notification.NoticeRow;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What notices say on screen, and where they lead. */
@Named
@RequestScoped
public class NoticeWords {

    private static final Map<String, String> PAGES = Map.of(
            "case", "/case/view.xhtml?id=",
            "customer", "/customer/view.xhtml?id=",
            "scorecard", "/assessment/card.xhtml?id=",
            "import", "/exchange/view.xhtml?id=",
            "bulkChange", "/customer/bulk.xhtml?id=",
            "delegation", "/profile/view.xhtml?delegation=",
            "emergency", "/emergency/view.xhtml?id=");

    @Inject
    private Texts texts;

    /** @return what happened, in one line */
    public String text(NoticeRow row) {
        String key = "notification.text." + row.kind();
        return row.detail() == null ? texts.of(key) : texts.of(key + ".of", row.detail());
    }

    /** @return what it is about, in one line; the type's name where there is nothing else to say */
    public String about(NoticeRow row) {
        String line = Stream.of(
                        row.about().number(), row.about().name(), row.about().customer())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return line.isEmpty() ? texts.of("common.type." + row.subjectType()) : line;
    }

    public String icon(NoticeKind kind) {
        return switch (kind) {
            case CLOCK_WARNED, DUTY_WARNED -> "pi-clock";
            case CLOCK_MISSED, DUTY_MISSED -> "pi-exclamation-triangle";
            case CASE_ASSIGNED, DUTY_ASSIGNED -> "pi-user";
            case CASE_QUEUED, DUTY_QUEUED -> "pi-inbox";
            case CUSTOMER_ANSWERED, MAIL_FILED -> "pi-envelope";
            case APPEAL_ASKED, APPEAL_DECIDED -> "pi-comments";
            case JOB_DONE -> "pi-check";
            case JOB_FAILED -> "pi-times-circle";
            case DELEGATED -> "pi-users";
            case EMERGENCY_CALLED -> "pi-megaphone";
        };
    }

    /** @return tone of the chip that names the kind */
    public String tone(NoticeKind kind) {
        return switch (kind) {
            case CLOCK_MISSED, DUTY_MISSED, JOB_FAILED, EMERGENCY_CALLED -> "bad";
            case CLOCK_WARNED, DUTY_WARNED -> "warn";
            default -> "";
        };
    }

    /** @return path within the application of the page that it is about */
    static String path(NoticeRow row) {
        return PAGES.get(row.subjectType()) + row.subjectId();
    }
}

package cn.kexin.crm.web.casework;

import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Working minutes in words: days of eight hours, hours, minutes. */
@Named
@RequestScoped
public class Durations {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int MINUTES_PER_DAY = 8 * MINUTES_PER_HOUR;

    @Inject
    private Texts texts;

    /** @return such as “2 working hours”, “7 working hours 10 minutes” or “3 working days” */
    public String text(long minutes) {
        if (minutes < MINUTES_PER_HOUR) {
            return texts.of("casework.duration.minutes", minutes);
        }
        if (minutes % MINUTES_PER_DAY == 0) {
            return texts.of("casework.duration.days", minutes / MINUTES_PER_DAY);
        }
        long hours = minutes / MINUTES_PER_HOUR;
        long rest = minutes % MINUTES_PER_HOUR;
        return rest == 0
                ? texts.of("casework.duration.hours", hours)
                : texts.of("casework.duration.hoursMinutes", hours, rest);
    }
}

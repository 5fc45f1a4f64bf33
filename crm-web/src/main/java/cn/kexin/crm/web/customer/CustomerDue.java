package cn.kexin.crm.web.customer;

import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How the next touch that a contact cadence asks for is told: overdue, today, or its day. */
@Named
@ApplicationScoped
public class CustomerDue {

    @Inject
    private Clock clock;

    @Inject
    private Texts texts;

    public String tone(Instant due) {
        long days = days(due);
        return days < 0 ? "bad" : days == 0 ? "warn" : "";
    }

    public String text(Instant due) {
        long days = days(due);
        if (days < 0) {
            return texts.of("customer.due.overdue", -days);
        }
        return days == 0
                ? texts.of("customer.due.today")
                : Formats.date(due.atZone(Formats.zone()).toLocalDate());
    }

    private long days(Instant due) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.zone());
        return ChronoUnit.DAYS.between(today, LocalDate.ofInstant(due, Formats.zone()));
    }
}

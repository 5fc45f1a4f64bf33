package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.visit.AppointmentStatus;
import cn.kexin.crm.ejb.mail.Invitation;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.ejb.visit.AppointmentRow;
import cn.kexin.crm.ejb.visit.AppointmentView;
import cn.kexin.crm.web.shared.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What a letter to a customer says of an appointment, in the language of the letter. */
@ApplicationScoped
public class LetterWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    private Bundles bundles;

    @Inject
    private Divisions divisions;

    String subject(AppointmentView view, boolean english) {
        AppointmentRow row = view.row();
        return bundles.text(locale(english), key(row) + ".subject", row.subject(), day(row, english), row.number());
    }

    /** @return what goes into the customer's calendar: the same entry in each letter, as it stands now */
    Invitation invitation(AppointmentView view, boolean english) {
        AppointmentRow row = view.row();
        Locale locale = locale(english);
        return new Invitation(
                row.number(),
                view.sequence(),
                row.status() == AppointmentStatus.CANCELLED,
                row.startsAt(),
                row.endsAt(),
                ZoneId.of(row.zone()),
                row.subject(),
                site(row, locale));
    }

    private static String key(AppointmentRow row) {
        return row.status() == AppointmentStatus.CANCELLED ? "visit.letter.cancelled" : "visit.letter";
    }

    String facts(AppointmentView view, boolean english) {
        AppointmentRow row = view.row();
        Locale locale = locale(english);
        return bundles.text(
                locale,
                key(row) + ".facts",
                row.subject(),
                day(row, english),
                time(row.startsAt(), row.zone()),
                time(row.endsAt(), row.zone()),
                row.zone(),
                site(row, locale),
                String.join(bundles.text(locale, "visit.letter.and"), row.names()),
                row.number());
    }

    private static String day(AppointmentRow row, boolean english) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale(english))
                .format(row.startsAt().atZone(ZoneId.of(row.zone())));
    }

    private static String time(Instant moment, String zone) {
        return TIME.format(moment.atZone(ZoneId.of(zone)));
    }

    private String site(AppointmentRow row, Locale locale) {
        String division = divisions
                .find(row.siteDivision())
                .map((Division each) -> each.pathIn(locale))
                .orElse("");
        return (division + " " + (row.siteAddress() == null ? "" : row.siteAddress())).strip();
    }

    private static Locale locale(boolean english) {
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}

package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.mail.MailContent;
import cn.kexin.crm.ejb.mail.Invitation;
import cn.kexin.crm.ejb.shared.CalendarText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Writes an invitation as mail programs take it into a calendar (RFC 5545, RFC 5546): a request, or its cancellation. The
 * organiser is the address that answers come to.
 */
final class InvitationText {

    private InvitationText() {}

    /** @param domain ours, so that no other company's entry has the same identifier */
    static String write(Invitation what, MailContent letter, String domain) {
        CalendarText text = new CalendarText()
                .line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Kexin CRM//Invitation//ZH")
                .line("CALSCALE:GREGORIAN")
                .line("METHOD:" + (what.cancelled() ? "CANCEL" : "REQUEST"));
        boolean inUtc = what.zone() instanceof ZoneOffset;
        if (!inUtc) {
            text.zone(what.zone(), what.startsAt(), what.endsAt());
        }
        text.line("BEGIN:VEVENT")
                .line("UID:" + what.key() + "@" + domain)
                .line("SEQUENCE:" + what.sequence())
                .utc("DTSTAMP", letter.sentAt());
        time(text, "DTSTART", what.startsAt(), inUtc ? null : what.zone());
        time(text, "DTEND", what.endsAt(), inUtc ? null : what.zone());
        text.line("SUMMARY:" + CalendarText.escaped(what.summary()));
        if (!what.site().isBlank()) {
            text.line("LOCATION:" + CalendarText.escaped(what.site()));
        }
        return text.line("STATUS:" + (what.cancelled() ? "CANCELLED" : "CONFIRMED"))
                .line("TRANSP:OPAQUE")
                .line("ORGANIZER;CN=\"" + named(letter.fromName()) + "\":mailto:" + letter.fromAddress())
                .line("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:" + letter.recipients())
                .line("END:VEVENT")
                .line("END:VCALENDAR")
                .toString();
    }

    private static void time(CalendarText text, String property, Instant moment, ZoneId zone) {
        if (zone == null) {
            text.utc(property, moment);
        } else {
            text.local(property, moment, zone);
        }
    }

    /** A name between quotation marks may hold neither these nor what ends a line (RFC 5545, 3.2). */
    private static String named(String name) {
        return name.replaceAll("[\"\\p{Cntrl}]", " ");
    }
}

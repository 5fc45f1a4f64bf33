package cn.kexin.crm.ejb.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.mail.MailContent;
import cn.kexin.crm.ejb.mail.Invitation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class InvitationTextTest {

    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final Instant START = Instant.parse("2026-03-28T01:00:00Z");

    private static String write(String zone, int sequence, boolean cancelled, Duration lasts) {
        Invitation invitation = new Invitation(
                "AP-2026-000042",
                sequence,
                cancelled,
                START,
                START.plus(lasts),
                ZoneId.of(zone),
                "更换树脂, 校准; 检漏",
                "重庆市 璧山区 长江路 1 号");
        MailContent letter =
                new MailContent("x@kexin.example", "crm@kexin.example", "周\"婷", "li@customer.example", "预约", "您好", NOW);
        return InvitationText.write(invitation, letter, "kexin.example");
    }

    @Test
    void aRequestNamesWhatWhenWhereAndWho() {
        String text = write("Asia/Shanghai", 0, false, Duration.ofHours(2));

        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("\r\nMETHOD:REQUEST\r\n")
                .contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                        + "TZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n")
                .contains("\r\nUID:AP-2026-000042@kexin.example\r\nSEQUENCE:0\r\nDTSTAMP:20260301T010000Z\r\n")
                .contains("DTSTART;TZID=Asia/Shanghai:20260328T090000\r\nDTEND;TZID=Asia/Shanghai:20260328T110000\r\n")
                .contains("SUMMARY:更换树脂\\, 校准\\; 检漏\r\n")
                .contains("LOCATION:重庆市 璧山区 长江路 1 号\r\n")
                .contains("STATUS:CONFIRMED\r\n")
                .contains("ORGANIZER;CN=\"周 婷\":mailto:crm@kexin.example\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(text.replace("\r\n ", "")).contains("RSVP=FALSE:mailto:li@customer.example\r\n");
    }

    @Test
    void whatIsMovedOrOffIsTheSameEntryOfAHigherSequence() {
        assertThat(write("Asia/Shanghai", 1, false, Duration.ofHours(1)))
                .contains("UID:AP-2026-000042@kexin.example\r\nSEQUENCE:1\r\n", "METHOD:REQUEST");
        assertThat(write("Asia/Shanghai", 2, true, Duration.ofHours(1)))
                .contains("UID:AP-2026-000042@kexin.example\r\nSEQUENCE:2\r\n")
                .contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n");
    }

    /** Clocks in Berlin are put forward on 29 March 2026 at 2 o'clock. */
    @Test
    void aZoneWhoseClocksChangeMeanwhileIsDefinedWithBothTimes() {
        String text = write("Europe/Berlin", 0, false, Duration.ofHours(24));

        assertThat(text)
                .contains("BEGIN:STANDARD\r\nDTSTART:20251026T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n")
                .contains("BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n")
                .contains("DTSTART;TZID=Europe/Berlin:20260328T020000\r\nDTEND;TZID=Europe/Berlin:20260329T030000\r\n");
        assertThat(write("Z", 0, false, Duration.ofHours(1)))
                .contains("DTSTART:20260328T010000Z\r\nDTEND:20260328T020000Z\r\n")
                .doesNotContain("VTIMEZONE");
    }
}

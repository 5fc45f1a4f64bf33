package cn.kexin.crm.ejb.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant STAMP = Instant.parse("2026-03-01T01:00:00Z");

    @Test
    void writesTimesOfAZoneWhoseClocksChangeInUtcAndEscapesText() {
        String text = new ICalendar("客心", ZoneId.of("Europe/Berlin"), STAMP)
                .event("step-1@kexin", STAMP, Instant.parse("2026-03-02T00:30:00Z"), 30, "回访; 报价, 附件\n第二行 \\")
                .toString();

        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "UID:step-1@kexin\r\nDTSTAMP:20260301T010000Z\r\nDTSTART:20260302T003000Z\r\nDURATION:PT30M\r\n")
                .contains("SUMMARY:回访\\; 报价\\, 附件\\n第二行 \\\\\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .doesNotContain("TZID");
    }

    @Test
    void writesTimesOfTheCompanysZoneWithItsDefinition() {
        String text = new ICalendar("客心", SHANGHAI, STAMP)
                .event("step-1@kexin", STAMP, Instant.parse("2026-03-02T00:30:00Z"), 30, "回访")
                .toString();

        assertThat(text)
                .contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                        + "TZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n")
                .contains("DTSTART;TZID=Asia/Shanghai:20260302T083000\r\n");
    }

    @Test
    void foldsLinesAfterSeventyFiveOctetsBetweenCharacters() {
        String summary = "客户🙂".repeat(40);

        String text = new ICalendar("客心", SHANGHAI, STAMP)
                .event("x", STAMP, STAMP, 30, summary)
                .toString();

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
    }
}

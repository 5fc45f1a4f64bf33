package cn.kexin.crm.ejb.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final Instant STAMP = Instant.parse("2026-03-01T01:00:00Z");

    @Test
    void writesTimesInUtcAndEscapesText() {
        String text = new ICalendar("客心")
                .event("step-1@kexin", STAMP, Instant.parse("2026-03-02T00:30:00Z"), 30, "回访; 报价, 附件\n第二行 \\")
                .toString();

        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "UID:step-1@kexin\r\nDTSTAMP:20260301T010000Z\r\nDTSTART:20260302T003000Z\r\nDURATION:PT30M\r\n")
                .contains("SUMMARY:回访\\; 报价\\, 附件\\n第二行 \\\\\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void foldsLinesAfterSeventyFiveOctetsBetweenCharacters() {
        String summary = "客户🙂".repeat(40);

        String text = new ICalendar("客心").event("x", STAMP, STAMP, 30, summary).toString();

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
    }
}

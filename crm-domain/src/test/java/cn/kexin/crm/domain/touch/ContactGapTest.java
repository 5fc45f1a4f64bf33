package cn.kexin.crm.domain.touch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactGapTest {

    private static int longest(String... days) {
        List<LocalDate> touched = Stream.of(days).map(LocalDate::parse).toList();
        return ContactGap.longest(touched, LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"));
    }

    @Test
    void isTheWholePeriodWithoutAnyTouch() {
        assertThat(longest()).isEqualTo(30);
    }

    @Test
    void countsDaysBetweenTouchesAndAtBothEnds() {
        assertThat(longest("2026-11-03", "2026-11-10")).as("after the last one").isEqualTo(20);
        assertThat(longest("2026-11-25", "2026-11-03")).as("between").isEqualTo(21);
        assertThat(longest("2026-11-28")).as("before the first one").isEqualTo(27);
    }

    @Test
    void doesNotSeeTouchesOutsideThePeriod() {
        assertThat(longest("2026-10-31", "2026-12-01")).isEqualTo(30);
    }
}

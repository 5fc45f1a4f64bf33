package cn.kexin.crm.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08:30-12:00,13:00-17:30 | 08:30-12:00,13:00-17:30 | 480",
                " 8:30 - 12:00 , 13:00-17:30 | 08:30-12:00,13:00-17:30 | 480",
                "8:30－12:00，13:00-17:30 | 08:30-12:00,13:00-17:30 | 480",
                "00:00-24:00 | 00:00-24:00 | 1440",
                "08:00-12:00,12:00-14:00 | 08:00-12:00,12:00-14:00 | 360",
            })
    void readsWhatPeopleWrite(String text, String canonical, int minutes) {
        DailyHours hours = DailyHours.parse(text);
        assertThat(hours).hasToString(canonical).isEqualTo(DailyHours.parse(canonical));
        assertThat(hours.minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | calendar.error.hoursMissing",
                "'   ' | calendar.error.hoursMissing",
                "all day | calendar.error.hoursFormat",
                "08:30-12:00, | calendar.error.hoursFormat",
                "08:60-12:00 | calendar.error.hoursFormat",
                "08:30-24:01 | calendar.error.hoursFormat",
                "08:30-99:00 | calendar.error.hoursFormat",
                "12:00-12:00 | calendar.error.hoursBackwards",
                "22:00-06:00 | calendar.error.hoursBackwards",
                "08:30-12:00,11:59-17:30 | calendar.error.hoursOverlap",
                "13:00-17:30,08:30-12:00 | calendar.error.hoursOverlap",
            })
    void saysWhatIsWrong(String text, String key) {
        assertRefused(text, key);
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertRefused(null, "calendar.error.hoursMissing");
        assertRefused("08:30-08:31,".repeat(9), "calendar.error.hoursTooLong");
    }

    private static void assertRefused(String text, String key) {
        assertThatThrownBy(() -> DailyHours.parse(text)).isInstanceOfSatisfying(BusinessRuleException.class, e -> {
            assertThat(e.getKey()).isEqualTo(key);
            assertThat(e.getField()).isEqualTo("hours");
        });
    }
}

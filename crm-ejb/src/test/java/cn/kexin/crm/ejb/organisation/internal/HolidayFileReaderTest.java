package cn.kexin.crm.ejb.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.organisation.HolidayYear;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileReaderTest {

    @Test
    void readsTheShippedNotices() {
        WorkCalendar calendar = new WorkCalendar("CN", "中国", ZoneId.of("Asia/Shanghai"), "08:30-12:00,13:00-17:30");
        new ShippedHolidays().declareIn(calendar);
        assertThat(calendar.getDays()).hasSize(678);
        assertThat(calendar.getNotices()).hasSize(20).containsKeys(2007, 2026);
        assertThat(calendar.getNotices().get(2020).getSource()).contains("content_5454164.htm", "content_5472352.htm");
        assertThat(calendar.getDays().get(LocalDate.of(2022, 12, 31)).getNoticeYear())
                .isEqualTo(2023);
        assertThat(calendar.workingTime().workingDaysIn(2024)).isEqualTo(251);
    }

    @Test
    void replacesAYearButKeepsDaysSetByHand() {
        WorkCalendar calendar = new WorkCalendar("CN", "中国", ZoneId.of("Asia/Shanghai"), "09:00-17:00");
        calendar.setDay(LocalDate.of(2030, 3, 1), false, "公司日");
        calendar.declare(read("{'year':2030,'papers':[],'days':[{'name':'元旦','date':'2030-01-01','isOffDay':true}]}"));
        calendar.declare(read("{'year':2030,'papers':[],'days':[{'name':'元旦','date':'2030-01-02','isOffDay':true}]}"));
        assertThat(calendar.getDays()).containsOnlyKeys(LocalDate.of(2030, 1, 2), LocalDate.of(2030, 3, 1));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                                       | calendar.error.fileForm",
                "not json                                                 | calendar.error.fileSyntax",
                "{'year':2030,'papers':[],'days':[                        | calendar.error.fileForm",
                "{'year':2030,'papers':[],'days':[]}                      | calendar.error.noticeEmpty",
                "{'papers':[],'days':[]}                                  | calendar.error.fileForm",
                "{'year':2030,'papers':[]}                                | calendar.error.fileForm",
                "{'year':'2030','papers':[],'days':[]}                    | calendar.error.fileForm",
                "{'year':2030.5,'papers':[],'days':[]}                    | calendar.error.fileForm",
                "{'year':99999,'papers':[],'days':[]}                     | calendar.error.noticeYear",
                "{'year':2030,'papers':[],'days':[],'more':1}             | calendar.error.fileForm",
                "{'year':2030,'year':2031,'papers':[],'days':[]}          | calendar.error.fileSyntax",
                "{'year':2030,'papers':[],'days':[DAY]} {}                | calendar.error.fileForm",
                "{'year':2030,'papers':[],'days':[DAY,DAY]}               | calendar.error.noticeTwice",
                "{'year':2031,'papers':[],'days':[DAY]}                   | calendar.error.noticeForeignDay",
                "{'year':2029,'papers':[],'days':[DAY]}                   | calendar.error.noticeForeignDay",
                "{'year':2030,'papers':[],'days':[null]}                  | calendar.error.fileForm",
                "{'year':2030,'papers':[],'days':[{'name':'','date':'2030-01-01','isOffDay':true}]} | calendar.error.noticeName",
                "{'year':2030,'papers':[],'days':[{'name':'x','date':'2030-02-30','isOffDay':true}]} | calendar.error.fileForm",
                "{'year':2030,'papers':[],'days':[{'name':'x','date':'2030-01-01','isOffDay':'yes'}]} | calendar.error.fileForm",
                "{'year':2030,'papers':[],'days':[{'name':'x','date':'2030-01-01'}]} | calendar.error.fileForm",
            })
    void refusesWhatIsNotANotice(String text, String key) {
        String day = "{'name':'元旦','date':'2030-01-01','isOffDay':true}";
        assertThatThrownBy(() -> read(text.replace("DAY", day)))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> {
                    assertThat(e.getKey()).isEqualTo(key);
                    assertThat(e.getField()).isEqualTo("file");
                });
    }

    @Test
    void namesFileLineAndMember() {
        assertThatThrownBy(
                        () -> read("{'year':2030,\n'papers':[],\n'days':[{'name':'x','date':'soon','isOffDay':true}]}"))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getArguments())
                        .containsExactly("x.json", "3", "days[0].date"));
    }

    private static HolidayYear read(String text) {
        return HolidayFileReader.read("x.json", text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}

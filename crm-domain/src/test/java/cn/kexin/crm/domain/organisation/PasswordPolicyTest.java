package cn.kexin.crm.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.organisation.PasswordPolicy.Reason;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private final Person person = new Person(
            "limin",
            "李敏",
            new OrgUnit(
                    "HQ",
                    "总部",
                    UnitType.HEAD_OFFICE,
                    null,
                    new WorkCalendar("CN", "中国大陆", ZoneId.of("Asia/Shanghai"), "08:30-12:00,13:00-17:30")));

    @ParameterizedTest
    @CsvSource({
        "ninechars, TOO_SHORT",
        "my-LiMin-password, CONTAINS_NAME",
        "姓名是李敏没有别的了吧, CONTAINS_NAME",
        "1q2w3e4r5t, TOO_COMMON",
        "Password123, TOO_COMMON",
        "abcabcabcabc, TOO_COMMON",
        "cdefghijkl, TOO_COMMON",
        "9876543210, TOO_COMMON"
    })
    void refusesWithTheReason(String password, Reason reason) {
        assertThat(PasswordPolicy.objection(password, person)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tram-soup-77", "correct horse battery", "客户是我们的衣食父母呀", "8f3k2q9x1z"})
    void takesWhatIsLongAndUnusual(String password) {
        assertThat(PasswordPolicy.objection(password, person)).isEmpty();
    }

    @Test
    void countsCharactersAndNotUtf16Units() {
        assertThat(PasswordPolicy.objection("😀🚀🎉🌸🍀", person)).contains(Reason.TOO_SHORT);
    }

    @Test
    void hasAnUpperLimit() {
        assertThat(PasswordPolicy.objection("ab3d".repeat(51), person)).contains(Reason.TOO_LONG);
    }
}

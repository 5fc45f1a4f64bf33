package cn.kexin.crm.ejb.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.organisation.CalendarFacade.Description;
import cn.kexin.crm.ejb.organisation.CalendarFacade.NamedFile;
import cn.kexin.crm.ejb.shared.InvalidCallException;
import cn.kexin.crm.ejb.shared.RepeatedCalls;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarAndTokenIT extends FacadeTest {

    private static final Description DESCRIPTION = new Description("德国", "Europe/Berlin", "09:00-17:00");

    @EJB
    private CalendarFacade calendars;

    @EJB
    private TokenFacade tokens;

    @EJB
    private RepeatedCalls calls;

    @Test
    void theShippedCalendarKnowsTheNotices() {
        CalendarYear year = as.role(Role.SALES, () -> calendars.year("CN", 2024));
        assertThat(year.known()).isTrue();
        assertThat(year.workingDays()).isEqualTo(251);
        assertThat(year.days()).filteredOn(CalendarYear.Day::working).hasSize(8);
        assertThat(as.role(Role.SALES, () -> calendars.year("CN", 2027)).known())
                .isFalse();
    }

    @Test
    void dueTimesSayWhetherTheyAreGuessed() {
        Instant from = Instant.parse("2026-02-13T02:00:00Z");
        assertThat(as.role(Role.SALES, () -> calendars.dueAfterDays("CN", from, 2)))
                .isEqualTo(new CalendarFacade.DueTime(Instant.parse("2026-02-24T02:00:00Z"), true));
        assertThat(as.role(Role.SALES, () -> calendars.dueAfterMinutes("CN", from, 480 * 300))
                        .holidaysKnown())
                .isFalse();
    }

    @Test
    void aChangeIsSeenWithTheNextQuestion() {
        as.role(Role.ADMIN, () -> calendars.create("DE", DESCRIPTION));
        LocalDate monday = LocalDate.of(2026, 11, 23);
        int before = workingDays("DE");
        as.role(Role.ADMIN, () -> {
            calendars.setDay("DE", monday, false, "公司日");
            return null;
        });
        assertThat(workingDays("DE")).isEqualTo(before - 1);
        as.role(Role.ADMIN, () -> {
            calendars.clearDay("DE", monday);
            return null;
        });
        assertThat(workingDays("DE")).isEqualTo(before);
    }

    private int workingDays(String calendar) {
        return as.role(Role.SALES, () -> calendars.year(calendar, 2026)).workingDays();
    }

    @Test
    void importsAllFilesOrNone() {
        as.role(Role.ADMIN, () -> calendars.create("IMPORT", DESCRIPTION));
        NamedFile good = file(
                "2030.json", "{'year':2030,'papers':['x'],'days':[{'name':'元旦','date':'2030-01-01','isOffDay':true}]}");
        NamedFile bad = file("2031.json", "{'year':2031,'papers':[],'days':[]}");
        assertThatThrownBy(() -> as.role(Role.ADMIN, () -> calendars.importYears("IMPORT", List.of(good, bad))))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                        .isEqualTo("calendar.error.noticeEmpty"));
        assertThat(as.role(Role.ADMIN, () -> calendars.year("IMPORT", 2030)).known())
                .isFalse();
        assertThat(as.role(Role.ADMIN, () -> calendars.importYears("IMPORT", List.of(good))))
                .containsExactly(new CalendarFacade.ImportedYear(2030, 1, 0));
        assertThat(as.role(Role.ADMIN, () -> calendars.importYears("IMPORT", List.of(good))))
                .hasSize(1);
        CalendarYear year = as.role(Role.ADMIN, () -> calendars.year("IMPORT", 2030));
        assertThat(year.known()).isTrue();
        assertThat(year.source()).isEqualTo("x");
        assertThat(year.days()).singleElement().satisfies(day -> assertThat(day.noticeYear())
                .isEqualTo(2030));
    }

    @Test
    void refusesWhatNoCalendarCanBe() {
        assertThatThrownBy(() -> as.role(Role.SALES, () -> calendars.create("XX", DESCRIPTION)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as.role(Role.ADMIN, () -> calendars.create("CN", DESCRIPTION)))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.role(Role.ADMIN, () -> calendars.create("lower case", DESCRIPTION)))
                .isInstanceOf(InvalidCallException.class);
        for (Description wrong : List.of(
                new Description("X", "Mars/Olympus", "09:00-17:00"), new Description("X", "Asia/Shanghai", "9 to 5"))) {
            assertThatThrownBy(() -> as.role(Role.ADMIN, () -> calendars.create("WRONG", wrong)))
                    .isInstanceOf(BusinessRuleException.class);
        }
        assertThatThrownBy(() -> as.role(Role.ADMIN, () -> calendars.year("NONE", 2026)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as.role(Role.ADMIN, () -> {
                    calendars.describe("CN", 99_999, DESCRIPTION);
                    return null;
                }))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void aTokenIsKnownUntilRevokedAndOnlyToItsOwner() {
        CreatedToken created = as.user("sales", () -> tokens.create("ERP"));
        assertThat(created.token()).startsWith("kx_").hasSizeGreaterThan(40);
        assertThat(created.toString()).doesNotContain(created.token());
        assertThat(tokens.identify(created.token())).isEqualTo("sales");
        assertThat(tokens.identify(created.token() + "x")).isNull();
        long id = created.row().id();
        TokenRow used = as.user("sales", () -> tokens.find(id));
        assertThat(used.lastUsedAt()).isNotNull();
        assertThat(used.version()).isEqualTo(created.row().version());
        assertThatThrownBy(() -> as.user("service", () -> tokens.find(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> revoke("service", id, used.version())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> revoke("sales", id, used.version() + 1)).isInstanceOf(StaleVersionException.class);
        revoke("sales", id, used.version());
        assertThat(tokens.identify(created.token())).isNull();
        assertThatThrownBy(() -> revoke("sales", id, used.version() + 1)).isInstanceOf(NotFoundException.class);
    }

    private void revoke(String user, long id, long version) {
        as.user(user, () -> {
            tokens.revoke(id, version);
            return null;
        });
    }

    @Test
    void tokensAreLimitedAndNamedOnce() {
        as.user("marketing", () -> tokens.create("仓库"));
        assertThatThrownBy(() -> as.user("marketing", () -> tokens.create(" 仓库 ")))
                .isInstanceOfSatisfying(
                        BusinessRuleException.class, e -> assertThat(e.getKey()).isEqualTo("token.error.nameTaken"));
        assertThatThrownBy(() -> as.user("marketing", () -> tokens.create(" ")))
                .isInstanceOf(InvalidCallException.class);
        for (int number = 1; number < TokenFacade.MOST; number++) {
            String name = "T" + number;
            as.user("marketing", () -> tokens.create(name));
        }
        assertThatThrownBy(() -> as.user("marketing", () -> tokens.create("more")))
                .isInstanceOfSatisfying(
                        BusinessRuleException.class, e -> assertThat(e.getKey()).isEqualTo("token.error.tooMany"));
    }

    @Test
    void aRepeatedCallGetsTheFirstAnswerForADay() {
        RepeatedCalls.Answer answer = new RepeatedCalls.Answer(201, "http://x/1", "\"1\"", "{\"name\":\"客心\"}");
        assertThat(as.user("sales", () -> calls.claim("k1", "f"))).isNull();
        assertThat(as.user("sales", () -> calls.claim("k1", "f"))).isEqualTo(new RepeatedCalls.Known("f", null));
        as.user("sales", () -> {
            calls.answer("k1", answer);
            return null;
        });
        assertThat(as.user("sales", () -> calls.claim("k1", "other"))).isEqualTo(new RepeatedCalls.Known("f", answer));
        assertThat(as.user("service", () -> calls.claim("k1", "f"))).isNull();
        TestClock.advance(Duration.ofHours(25));
        assertThat(as.user("sales", () -> calls.claim("k1", "f"))).isNull();
    }

    @Test
    void aReleasedKeyIsFree() {
        assertThat(as.user("sales", () -> calls.claim("k2", "f"))).isNull();
        as.user("sales", () -> {
            calls.release("k2");
            return null;
        });
        assertThat(as.user("sales", () -> calls.claim("k2", "f"))).isNull();
    }

    private static NamedFile file(String name, String text) {
        return new NamedFile(name, text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}

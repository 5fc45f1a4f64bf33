package cn.kexin.crm.domain.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of warranty periods, for all parts, seasons and days of acceptance. */
class WarrantyPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2100, 12, 31);
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 30);
    private static final int DAYS = 36_000;
    private static final int LIFE = 50;

    private static WarrantyTerm term(WarrantyPart part, LocalDate acceptedOn, YearlySeason season, LocalDate agreed) {
        return new WarrantyFacts(part, acceptedOn, LIFE, season, agreed).term(TODAY);
    }

    @Property
    void whatIsAcceptedLaterEndsNoEarlier(
            @ForAll("statutory") WarrantyPart part,
            @ForAll("seasons") YearlySeason season,
            @ForAll("days") LocalDate first,
            @ForAll @IntRange(max = 4000) int later) {
        assertThat(term(part, first.plusDays(later), season, null).endsOn())
                .isAfterOrEqualTo(term(part, first, season, null).endsOn());
    }

    @Property
    void noContractEndsBeforeTheLawDoes(
            @ForAll("statutory") WarrantyPart part,
            @ForAll("seasons") YearlySeason season,
            @ForAll("days") LocalDate acceptedOn,
            @ForAll @IntRange(min = -2000, max = 2000) int difference) {
        LocalDate statutory = term(part, acceptedOn, season, null).endsOn();
        LocalDate agreed = statutory.plusDays(difference);

        if (difference < 0) {
            assertThatThrownBy(() -> term(part, acceptedOn, season, agreed)).isInstanceOf(BusinessRuleException.class);
        } else {
            WarrantyTerm term = term(part, acceptedOn, season, agreed);
            assertThat(term.endsOn()).isEqualTo(agreed);
            assertThat(term.statutoryUntil()).isEqualTo(statutory);
        }
    }

    /** Whatever the season, two of them in full lie behind the day of acceptance, and never a third. */
    @Property
    void twoWholeSeasonsLieWithinTheWarranty(
            @ForAll("seasons") YearlySeason season, @ForAll("days") LocalDate acceptedOn) {
        LocalDate endsOn =
                term(WarrantyPart.HEATING_COOLING, acceptedOn, season, null).endsOn();

        assertThat(whole(season, acceptedOn, endsOn)).isEqualTo(2);
        assertThat(whole(season, acceptedOn, endsOn.minusDays(1))).isEqualTo(1);
        assertThat(ChronoUnit.DAYS.between(acceptedOn, endsOn)).isLessThan(3 * 366 + 366);
    }

    /** Counted the slow way: every season of every year that begins and ends between the two days. */
    private static int whole(YearlySeason season, LocalDate after, LocalDate until) {
        int count = 0;
        for (int year = after.getYear() - 1; year <= until.getYear(); year++) {
            LocalDate begin = season.begins().atYear(year);
            LocalDate end = season.ends().atYear(year);
            end = end.isBefore(begin) ? season.ends().atYear(year + 1) : end;
            count += begin.isAfter(after) && !end.isAfter(until) ? 1 : 0;
        }
        return count;
    }

    @Property
    void yearsEndInTheSameMonthAtTheSameDateOrItsEnd(@ForAll("days") LocalDate acceptedOn) {
        LocalDate endsOn =
                term(WarrantyPart.ROOF_WATERPROOFING, acceptedOn, null, null).endsOn();

        assertThat(endsOn.getYear()).isEqualTo(acceptedOn.getYear() + 5);
        assertThat(endsOn.getMonth()).isEqualTo(acceptedOn.getMonth());
        assertThat(endsOn.getDayOfMonth()).isEqualTo(Math.min(acceptedOn.getDayOfMonth(), endsOn.lengthOfMonth()));
    }

    @Provide
    Arbitrary<WarrantyPart> statutory() {
        return Arbitraries.of(WarrantyPart.class).filter(part -> part != WarrantyPart.OTHER);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS - 4000).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<YearlySeason> seasons() {
        Arbitrary<MonthDay> dates = Arbitraries.integers()
                .between(0, 365)
                .map(day -> MonthDay.from(LocalDate.of(2024, 1, 1).plusDays(day)));
        return Combinators.combine(dates, dates)
                .as(YearlySeason::new)
                .filter(season -> !season.begins().equals(season.ends()))
                .filter(season -> !touchesLeapDay(season));
    }

    /** In common years such a season could have no day at all. */
    private static boolean touchesLeapDay(YearlySeason season) {
        return season.begins().equals(MonthDay.of(2, 29)) || season.begins().equals(MonthDay.of(2, 28));
    }
}

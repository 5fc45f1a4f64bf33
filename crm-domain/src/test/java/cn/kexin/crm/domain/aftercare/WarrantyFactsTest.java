package cn.kexin.crm.domain.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a part is warranted: the periods of article 40, and how civil law counts them. */
class WarrantyFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final YearlySeason BEIJING = season(11, 15, 3, 15);

    private static YearlySeason season(int fromMonth, int fromDay, int toMonth, int toDay) {
        return new YearlySeason(MonthDay.of(fromMonth, fromDay), MonthDay.of(toMonth, toDay));
    }

    private static WarrantyFacts facts(WarrantyPart part, String acceptedOn, Integer life, String agreedUntil) {
        return new WarrantyFacts(
                part,
                LocalDate.parse(acceptedOn),
                life,
                BEIJING,
                agreedUntil == null ? null : LocalDate.parse(agreedUntil));
    }

    private static void assertRefused(WarrantyFacts facts, String field, String key) {
        assertThatThrownBy(() -> facts.term(TODAY)).isInstanceOfSatisfying(BusinessRuleException.class, refusal -> {
            assertThat(refusal.getField()).isEqualTo(field);
            assertThat(refusal.getKey()).isEqualTo(key);
        });
    }

    /** The last day is the one of the same date, and the end of the month where there is none (民法典 art. 202). */
    @ParameterizedTest
    @CsvSource({
        "ROOF_WATERPROOFING,   2020-06-30, ,   2025-06-30",
        "ROOF_WATERPROOFING,   2020-02-29, ,   2025-02-28",
        "ELECTRICAL,           2024-02-29, ,   2026-02-28",
        "ELECTRICAL,           2022-02-28, ,   2024-02-28",
        "PLUMBING,             2024-12-31, ,   2026-12-31",
        "EQUIPMENT_INSTALLATION, 2025-01-31, , 2027-01-31",
        "DECORATION,           2024-03-10, ,   2026-03-10",
        "FOUNDATION_STRUCTURE, 2024-03-10, 50, 2074-03-10",
        "FOUNDATION_STRUCTURE, 2024-02-29, 25, 2049-02-28",
        "FOUNDATION_STRUCTURE, 2024-02-29, 100, 2124-02-29"
    })
    void yearsEndWithTheSameDate(WarrantyPart part, String acceptedOn, Integer life, LocalDate endsOn) {
        WarrantyTerm term = facts(part, acceptedOn, life, null).term(TODAY);

        assertThat(term.startsOn()).isEqualTo(acceptedOn);
        assertThat(term.endsOn()).isEqualTo(endsOn);
        assertThat(term.statutoryUntil()).isEqualTo(endsOn);
        assertThat(term.basis()).isEqualTo(WarrantyBasis.STATUTORY);
    }

    /** Two whole seasons; one that runs on the day of acceptance, or begins with it, does not count. */
    @ParameterizedTest
    @CsvSource({
        // before the season: 2023/24 and 2024/25
        "11-15, 03-15, 2023-06-30, 2025-03-15",
        "11-15, 03-15, 2023-11-14, 2025-03-15",
        // with its first day, within it and with its last day: 2024/25 and 2025/26
        "11-15, 03-15, 2023-11-15, 2026-03-15",
        "11-15, 03-15, 2023-12-20, 2026-03-15",
        "11-15, 03-15, 2024-02-10, 2026-03-15",
        "11-15, 03-15, 2024-03-15, 2026-03-15",
        // 哈尔滨
        "10-20, 04-20, 2023-09-01, 2025-04-20",
        "10-20, 04-20, 2024-04-20, 2026-04-20",
        // single heating by JGJ 134, to the end of February
        "12-01, 02-29, 2022-07-01, 2024-02-29",
        "12-01, 02-29, 2023-07-01, 2025-02-28",
        // cooling seasons lie within one year
        "06-15, 08-31, 2024-05-01, 2025-08-31",
        "06-15, 08-31, 2024-07-01, 2026-08-31",
        "06-15, 08-31, 2024-09-01, 2026-08-31"
    })
    void heatingAndCoolingAreCountedInWholeSeasons(String from, String to, LocalDate acceptedOn, LocalDate endsOn) {
        YearlySeason season = new YearlySeason(MonthDay.parse("--" + from), MonthDay.parse("--" + to));

        WarrantyTerm term = new WarrantyFacts(WarrantyPart.HEATING_COOLING, acceptedOn, null, season, null).term(TODAY);

        assertThat(term.endsOn()).isEqualTo(endsOn);
        assertThat(term.basis()).isEqualTo(WarrantyBasis.STATUTORY);
    }

    @Test
    void aContractLengthensTheMinimumOfTheLaw() {
        WarrantyTerm longer =
                facts(WarrantyPart.ELECTRICAL, "2024-03-10", null, "2027-03-10").term(TODAY);
        WarrantyTerm same =
                facts(WarrantyPart.ELECTRICAL, "2024-03-10", null, "2026-03-10").term(TODAY);

        assertThat(longer.endsOn()).isEqualTo("2027-03-10");
        assertThat(longer.statutoryUntil()).isEqualTo("2026-03-10");
        assertThat(longer.basis()).isEqualTo(WarrantyBasis.AGREED);
        assertThat(same.basis()).isEqualTo(WarrantyBasis.STATUTORY);
    }

    @Test
    void aContractThatShortensItIsRefusedWithTheArticle() {
        assertThatThrownBy(() -> facts(WarrantyPart.ROOF_WATERPROOFING, "2024-03-10", null, "2029-03-09")
                        .term(TODAY))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> {
                    assertThat(refusal.getField()).isEqualTo("agreedUntil");
                    assertThat(refusal.getKey()).isEqualTo("aftercare.error.agreedTooShort");
                    assertThat(refusal.getArguments())
                            .containsExactly(
                                    WarrantyPart.ROOF_WATERPROOFING,
                                    LocalDate.of(2029, 3, 10),
                                    WarrantyArticle.WATERPROOFING);
                });
    }

    @Test
    void otherPartsAreWarrantedAsAgreed() {
        WarrantyTerm term =
                facts(WarrantyPart.OTHER, "2024-03-10", null, "2024-09-10").term(TODAY);

        assertThat(term.endsOn()).isEqualTo("2024-09-10");
        assertThat(term.statutoryUntil()).isNull();
        assertThat(term.basis()).isEqualTo(WarrantyBasis.AGREED);
        assertRefused(
                facts(WarrantyPart.OTHER, "2024-03-10", null, null), "agreedUntil", "aftercare.error.agreedMissing");
        assertRefused(
                facts(WarrantyPart.OTHER, "2024-03-10", null, "2024-03-09"),
                "agreedUntil",
                "aftercare.error.agreedBounds");
    }

    @Test
    void whatCannotBeIsRefusedOnItsField() {
        assertRefused(
                facts(WarrantyPart.FOUNDATION_STRUCTURE, "2024-03-10", null, null),
                "designLifeYears",
                "aftercare.error.designLifeMissing");
        for (int life : new int[] {-1, 0, 4, 121, Integer.MAX_VALUE}) {
            assertRefused(
                    facts(WarrantyPart.FOUNDATION_STRUCTURE, "2024-03-10", life, null),
                    "designLifeYears",
                    "aftercare.error.designLifeBounds");
        }
        assertRefused(
                facts(WarrantyPart.PLUMBING, "2026-11-23", null, null), "acceptedOn", "aftercare.error.acceptedOn");
        assertRefused(
                facts(WarrantyPart.PLUMBING, "1949-12-31", null, null), "acceptedOn", "aftercare.error.acceptedOn");
        assertRefused(
                facts(WarrantyPart.PLUMBING, "2024-03-10", null, "2999-01-01"),
                "agreedUntil",
                "aftercare.error.agreedBounds");
    }
}

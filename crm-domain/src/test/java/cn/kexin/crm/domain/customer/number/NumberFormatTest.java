package cn.kexin.crm.domain.customer.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

/** Numbers by rule, and that none comes twice. */
class NumberFormatTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static String written(DatePart date, boolean unit, DatePart restart) {
        return new NumberFormat("KH", date, unit, 4, restart).write(7, DAY, "CHONGQING");
    }

    @Test
    void theShippedRuleWritesWhatWasAlwaysWritten() {
        assertThat(new NumberFormat("KH", DatePart.NONE, false, 6, DatePart.NONE).write(318, DAY, "HQ"))
                .isEqualTo("KH-000318");
    }

    @Test
    void partsStandInOneOrderWithHyphensBetween() {
        assertThat(written(DatePart.YEAR, false, DatePart.YEAR)).isEqualTo("KH-2026-0007");
        assertThat(written(DatePart.MONTH, true, DatePart.YEAR)).isEqualTo("KH-CHONGQING-202611-0007");
        assertThat(written(DatePart.NONE, true, DatePart.NONE)).isEqualTo("KH-CHONGQING-0007");
    }

    @Test
    void aCountBeyondTheDigitsMakesTheNumberLonger() {
        assertThat(new NumberFormat("KH", DatePart.NONE, false, 3, DatePart.NONE).write(1000, DAY, "HQ"))
                .isEqualTo("KH-1000");
    }

    @Test
    void theDayInTheNumberMustTellAsMuchAsCountingBeginsAnew() {
        for (DatePart[] wrong : new DatePart[][] {
            {DatePart.NONE, DatePart.YEAR}, {DatePart.NONE, DatePart.MONTH}, {DatePart.YEAR, DatePart.MONTH}
        }) {
            assertThatThrownBy(() -> new NumberFormat("KH", wrong[0], false, 6, wrong[1]))
                    .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                            .isEqualTo("restart"));
        }
    }

    @Test
    void aPrefixHasNoHyphenAndANumberIsNotTooLong() {
        assertThatThrownBy(() -> new NumberFormat("K-H", DatePart.NONE, false, 6, DatePart.NONE))
                .isInstanceOf(BusinessRuleException.class);
        NumberFormat format = new NumberFormat("客户", DatePart.MONTH, true, 6, DatePart.NONE);
        assertThatThrownBy(() -> format.write(1, DAY, "U".repeat(40))).isInstanceOf(BusinessRuleException.class);
    }

    @Property
    void whatItWritesHasItsPlaceAmongItsNumbers(
            @ForAll DatePart date,
            @ForAll DatePart restart,
            @ForAll boolean unit,
            @ForAll @IntRange(min = 1) int count) {
        Assume.that(date.covers(restart));
        NumberFormat format = new NumberFormat("KH", date, unit, 6, restart);

        assertThat(format.place(format.write(count, DAY, "CQ-1")))
                .contains(new NumberFormat.Place(format.counter(DAY, "CQ-1"), count));
    }

    @Test
    void aNumberOfAnotherFormHasNoPlace() {
        NumberFormat format = new NumberFormat("KH", DatePart.YEAR, false, 6, DatePart.YEAR);

        assertThat(List.of("KH-000318", "XX-2026-000318", "KH-2026-3A", "KH-2026-", "KH-2026-" + "9".repeat(19)))
                .allSatisfy(number -> assertThat(format.place(number)).isEmpty());
    }

    @Property
    void whoeverCountsBySeparateCountersNeverWritesANumberTwice(
            @ForAll DatePart date,
            @ForAll DatePart restart,
            @ForAll boolean unit,
            @ForAll @Size(max = 40) List<@DateRange(min = "2025-11-01", max = "2026-03-31") LocalDate> days,
            @ForAll @Size(40) List<@IntRange(min = 0, max = 2) Integer> units) {
        Assume.that(date.covers(restart));
        NumberFormat format = new NumberFormat("KH", date, unit, 3, restart);
        Map<String, Long> counters = new HashMap<>();
        Map<String, LocalDate> given = new HashMap<>();
        for (int i = 0; i < days.size(); i++) {
            String code = "U" + units.get(i);
            long count = counters.merge(format.counter(days.get(i), code), 1L, Long::sum);

            assertThat(given.put(format.write(count, days.get(i), code), days.get(i)))
                    .isNull();
        }
    }
}

package cn.kexin.crm.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.visit.VisitRule.Span;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VisitRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);

    private static VisitRule rule(VisitOccasion occasion, int days, Integer months, int window) {
        VisitRule rule = new VisitRule("回访");
        rule.ask("回访", "使用情况");
        rule.fallDue(occasion, days, months, window);
        return rule;
    }

    @Test
    void aVisitIsDueSomeDaysAfterItsOccasionAsLongAsItCanBeMade() {
        VisitRule rule = rule(VisitOccasion.HANDOVER, 30, null, 14);

        assertThat(rule.spans(TODAY.minusDays(44), TODAY)).containsExactly(new Span(0, TODAY.minusDays(14), TODAY));
        assertThat(rule.spans(TODAY.minusDays(45), TODAY)).as("too late").isEmpty();
        assertThat(rule.spans(TODAY.plusDays(30), TODAY)).hasSize(1);
        assertThat(rule.spans(TODAY.plusDays(31), TODAY)).as("too far ahead").isEmpty();
    }

    @Test
    void beforeAWarrantyEndsTheVisitIsMadeWhileItLasts() {
        VisitRule rule = rule(VisitOccasion.WARRANTY_END, 20, null, 30);
        LocalDate end = TODAY.plusDays(25);

        assertThat(rule.spans(end, TODAY)).containsExactly(new Span(0, end.minusDays(20), end));
        assertThat(rule.spans(TODAY.minusDays(1), TODAY)).isEmpty();
    }

    @Test
    void whatComesAgainIsCounted() {
        VisitRule rule = rule(VisitOccasion.HANDOVER_REPEATED, 0, 6, 30);

        assertThat(rule.spans(LocalDate.of(2024, 3, 20), TODAY))
                .containsExactly(new Span(6, LocalDate.of(2027, 3, 20), LocalDate.of(2027, 4, 19)));
        assertThat(rule.spans(LocalDate.of(2026, 9, 30), TODAY))
                .containsExactly(new Span(1, LocalDate.of(2027, 3, 30), LocalDate.of(2027, 4, 29)));
        assertThat(rule.spans(TODAY.plusYears(1), TODAY)).isEmpty();
    }

    /** Whatever the day of the plan: within the days ahead, and the same time always has the same number and days. */
    @Property
    void everyNightSeesTheSameVisits(
            @ForAll @IntRange(max = 5000) int since,
            @ForAll @IntRange(min = 1, max = 36) int months,
            @ForAll @IntRange(max = 90) int window) {
        VisitRule rule = rule(VisitOccasion.HANDOVER_REPEATED, 3, months, window);
        LocalDate handover = TODAY.minusDays(since);

        List<Span> today = rule.spans(handover, TODAY);
        List<Span> tomorrow = rule.spans(handover, TODAY.plusDays(1));

        assertThat(today).allSatisfy(span -> {
            assertThat(span.opensOn())
                    .isEqualTo(handover.plusMonths((long) span.time() * months).plusDays(3))
                    .isBeforeOrEqualTo(TODAY.plusDays(VisitRule.AHEAD));
            assertThat(span.dueOn()).isAfterOrEqualTo(TODAY);
        });
        assertThat(today).doesNotHaveDuplicates();
        assertThat(tomorrow)
                .containsAll(today.stream()
                        .filter(span -> span.dueOn().isAfter(TODAY))
                        .toList());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        VisitRule rule = new VisitRule("回访");

        assertThatThrownBy(() -> rule.fallDue(VisitOccasion.HANDOVER_REPEATED, 0, null, 14))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> rule.ask("回访", " \n ")).isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> rule.ask("回访", "问".repeat(201))).isInstanceOf(BusinessRuleException.class);
        rule.ask("回访", "一\n\n 二 \n");
        assertThat(rule.getQuestions()).containsExactly("一", "二");
    }
}

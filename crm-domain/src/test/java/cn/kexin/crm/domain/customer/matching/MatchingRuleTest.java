package cn.kexin.crm.domain.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules: by what two customers are recognised as one. */
class MatchingRuleTest {

    private static final MatchSubject WATERWORKS = subject("重庆璧山水厂", "023-6000 1001转8", "91500000MA5U4Q2Y79");

    private static MatchSubject subject(String name, String phone, String code) {
        return new MatchSubject(CustomerKind.ORGANISATION, name, List.of(phone), List.of(), code);
    }

    private static MatchingRule rule(MatchingCriterion... criteria) {
        MatchingRule rule = new MatchingRule("规则");
        rule.recognise("规则", CustomerKind.ORGANISATION, List.of(criteria));
        rule.respond(DuplicateResponse.WARN, DuplicateResponse.WARN);
        return rule;
    }

    private static MatchingCriterion by(MatchingField field) {
        return new MatchingCriterion(field, MatchingMethod.NORMALISED, 100);
    }

    private static Optional<Match> match(MatchSubject one, MatchSubject other, MatchingRule rule) {
        Set<String> shared = new HashSet<>(one.keys());
        shared.retainAll(other.keys());
        return one.match(other, SharedKeys.of(shared), rule);
    }

    @Test
    void everyCriterionOfARuleMustHold() {
        MatchingRule both = rule(by(MatchingField.NAME), by(MatchingField.PHONE));
        MatchSubject sameWrittenOtherwise = subject("重慶璧山水厂有限公司", "(023)60001001", "");
        MatchSubject otherPhone = subject("重庆璧山水厂", "023-60001002", "");

        assertThat(match(WATERWORKS, sameWrittenOtherwise, both))
                .hasValueSatisfying(match -> assertThat(match.reasons())
                        .containsExactlyInAnyOrder(DuplicateReason.NAME, DuplicateReason.PHONE));
        assertThat(match(WATERWORKS, otherPhone, both)).isEmpty();
    }

    @Test
    void aCodeIsTheSameHoweverItIsTyped() {
        MatchSubject other = subject("另一个名字", "023-60009999", "91500000 ma5u4q2y79");

        assertThat(match(WATERWORKS, other, rule(by(MatchingField.CREDIT_CODE))))
                .isPresent();
    }

    @Test
    void aRuleForOneKindLeavesTheOtherAlone() {
        MatchSubject person = new MatchSubject(CustomerKind.PERSON, "重庆璧山水厂", List.of(), List.of(), null);
        MatchingRule names = rule(by(MatchingField.NAME));

        assertThat(match(WATERWORKS, person, names)).isEmpty();
        assertThat(match(person, WATERWORKS, names)).isEmpty();
    }

    @Test
    void personsAreNotAlikeForASimilarName() {
        MatchingRule names = new MatchingRule("人名");
        names.recognise("人名", null, List.of(new MatchingCriterion(MatchingField.NAME, MatchingMethod.FUZZY, 70)));
        MatchSubject one = new MatchSubject(CustomerKind.PERSON, "张建国");

        assertThat(match(one, new MatchSubject(CustomerKind.PERSON, "张建华"), names))
                .isEmpty();
        assertThat(match(one, new MatchSubject(CustomerKind.PERSON, "張建國 "), names))
                .isPresent();
    }

    @Test
    void aRuleThatIsSwitchedOffRecognisesNothing() {
        MatchingRule rule = rule(by(MatchingField.NAME));
        rule.switchOn(false);

        assertThat(match(WATERWORKS, WATERWORKS, rule)).isEmpty();
    }

    @Test
    void nobodyIsThereToBeWarnedWhileAFileIsRead() {
        assertThat(rule(by(MatchingField.NAME)).getOnImport()).isEqualTo(DuplicateResponse.LOG);
    }

    @Test
    void onlyNamesAreComparedByDegreeAndNotByLessThanSays() {
        assertThatThrownBy(() -> new MatchingCriterion(MatchingField.PHONE, MatchingMethod.FUZZY, 80))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() ->
                        new MatchingCriterion(MatchingField.NAME, MatchingMethod.FUZZY, MatchingCriterion.LEAST - 1))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> rule(by(MatchingField.NAME), by(MatchingField.NAME)))
                .isInstanceOf(BusinessRuleException.class);
    }
}

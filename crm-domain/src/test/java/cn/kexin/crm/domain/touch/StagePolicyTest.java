package cn.kexin.crm.domain.touch;

import static cn.kexin.crm.domain.customer.RelationshipStage.CONTINUITY;
import static cn.kexin.crm.domain.customer.RelationshipStage.INTERACTION;
import static cn.kexin.crm.domain.customer.RelationshipStage.RELATIONSHIP;
import static cn.kexin.crm.domain.customer.RelationshipStage.UNDERSTANDING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.customer.TouchDirection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far a relationship has grown, by what there is to show. */
class StagePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final StagePolicy policy = new StagePolicy(List.of(
            new StageRule(RELATIONSHIP).askTouches(365, 3, 3, 4).askKnowledge(2, true, 1),
            new StageRule(CONTINUITY).askTouches(90, 1, 1, 2).askKnowledge(0, false, 0),
            new StageRule(UNDERSTANDING).askTouches(180, 2, 2, 3).askKnowledge(1, true, 0)));

    private final List<TouchFact> touches = new ArrayList<>();

    private void touch(String on, TouchDirection direction) {
        touches.add(new TouchFact(LocalDate.parse(on), direction));
    }

    private StageEvidence evidence(int people, boolean profile, int matters) {
        return new StageEvidence(touches, people, profile, matters);
    }

    @Test
    void contactFromOneSideIsNotYetContinuity() {
        touch("2026-10-05", TouchDirection.OUT);
        touch("2026-11-05", TouchDirection.OUT);

        assertThat(policy.propose(INTERACTION, evidence(0, false, 0), TODAY)).isEmpty();
    }

    @Test
    void contactFromBothSidesInTwoMonthsIsContinuityAndSaysWhy() {
        touch("2026-10-05", TouchDirection.OUT);
        touch("2026-11-05", TouchDirection.IN);

        StagePolicy.Finding found =
                policy.propose(INTERACTION, evidence(0, false, 0), TODAY).orElseThrow();

        assertThat(found.stage()).isEqualTo(CONTINUITY);
        assertThat(found.reasons())
                .containsExactly(
                        StageReason.of(StageReason.Kind.TOUCHES, 90, 1, 1, "2026-11-05"),
                        StageReason.of(StageReason.Kind.MONTHS, 2));
        assertThat(found.usesProfile()).isFalse();
    }

    @Test
    void touchesBeforeThePeriodDoNotCount() {
        touch("2026-08-22", TouchDirection.IN);
        touch("2026-11-05", TouchDirection.OUT);
        assertThat(policy.propose(INTERACTION, evidence(0, false, 0), TODAY)).isEmpty();

        touch("2026-08-23", TouchDirection.IN);
        assertThat(policy.propose(INTERACTION, evidence(0, false, 0), TODAY)).isPresent();
    }

    @Test
    void understandingNeedsPeopleAndProfileKnown() {
        touch("2026-09-01", TouchDirection.IN);
        touch("2026-10-01", TouchDirection.OUT);
        touch("2026-10-02", TouchDirection.IN);
        touch("2026-11-05", TouchDirection.OUT);

        assertThat(policy.propose(INTERACTION, evidence(1, false, 0), TODAY)
                        .orElseThrow()
                        .stage())
                .isEqualTo(CONTINUITY);
        StagePolicy.Finding found =
                policy.propose(INTERACTION, evidence(1, true, 0), TODAY).orElseThrow();
        assertThat(found.stage()).isEqualTo(UNDERSTANDING);
        assertThat(found.usesProfile()).isTrue();
        assertThat(policy.propose(UNDERSTANDING, evidence(1, true, 0), TODAY)).isEmpty();
    }

    @Test
    void noStageIsLeftOut() {
        for (String on : List.of("2026-01-05", "2026-02-05", "2026-03-05")) {
            touch(on, TouchDirection.IN);
            touch(on, TouchDirection.OUT);
        }
        touch("2026-04-05", TouchDirection.OUT);

        assertThat(policy.propose(INTERACTION, evidence(2, true, 3), TODAY))
                .as("nothing within 90 days")
                .isEmpty();
        assertThat(policy.propose(UNDERSTANDING, evidence(2, true, 3), TODAY)
                        .orElseThrow()
                        .stage())
                .isEqualTo(RELATIONSHIP);
    }

    @Test
    void reasonsAreReadAsTheyWereWritten() {
        List<StageReason> reasons = List.of(
                StageReason.of(StageReason.Kind.TOUCHES, 90, 1, 1, "2026-11-05"),
                StageReason.of(StageReason.Kind.PROFILE));

        assertThat(StageReason.read(StageReason.write(reasons))).isEqualTo(reasons);
    }
}

package cn.kexin.crm.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseTiesTest {

    private final CaseScenario scene = new CaseScenario();

    private CaseTies ties(CustomerCase theCase) {
        return new CaseTies(theCase, scene.by(scene.agent));
    }

    private void finish(CustomerCase theCase) {
        scene.solve(theCase);
        theCase.transition(scene.by(scene.engineer), "DONE", null);
    }

    private static String refusal(Runnable action) {
        try {
            action.run();
            return null;
        } catch (BusinessRuleException e) {
            return e.getKey();
        }
    }

    @Test
    void aCaseIsNotResolvedBeforeItsParts() {
        CustomerCase whole = scene.inWork();
        CustomerCase part = scene.inWork();
        ties(whole).splitOff(part);
        assertThat(scene.last(EvidenceKind.CHILD_OPENED).getNote()).isEqualTo(part.getNumber());

        assertThatThrownBy(() -> finish(whole)).isInstanceOf(StageBlockedException.class);
        assertThat(whole.blockers(CaseScenario.process()))
                .extracting(Blocker::key)
                .contains("casework.blocker.CHILD_OPEN");
        finish(part);
        assertThat(whole.getOpenChildren()).isZero();
        assertThat(scene.last(EvidenceKind.CHILD_DONE).getCustomerCase()).isEqualTo(whole);
        assertThat(whole.blockers(CaseScenario.process())).isEmpty();

        part.transition(scene.by(scene.agent), "WORK", "又坏了");
        assertThat(whole.getOpenChildren()).isEqualTo(1);
        finish(part);
        part.transition(scene.by(scene.agent), "CLOSED", null);
        assertThat(whole.getOpenChildren()).isZero();
        finish(whole);
        assertThat(whole.getStatus()).isEqualTo(StageKind.RESOLVED);
    }

    @Test
    void theEarlierOfTwoGoesOnWithThePartsOfBothAndTheLaterDoesNotCountAsResolved() {
        CustomerCase earlier = scene.inWork();
        scene.pass(Duration.ofMinutes(10));
        CustomerCase later = scene.open(Priority.NORMAL, Map.of());
        CustomerCase part = scene.open(Priority.NORMAL, Map.of());
        ties(later).splitOff(part);

        assertThat(ties(later).merge(earlier)).isEqualTo(earlier);

        assertThat(later.getStatus()).isEqualTo(StageKind.CLOSED);
        assertThat(later.getMergedInto()).isEqualTo(earlier);
        assertThat(later.getTasks()).noneMatch(CaseTask::isOpen);
        assertThat(scene.evidence)
                .filteredOn(row -> later.equals(row.getCustomerCase()))
                .extracting(Evidence::getKind)
                .contains(EvidenceKind.MERGED_INTO, EvidenceKind.CLOSED)
                .doesNotContain(EvidenceKind.RESOLVED, EvidenceKind.RESPONDED, EvidenceKind.CONFIRMED);
        assertThat(scene.last(EvidenceKind.MERGED).getNote()).startsWith(later.getNumber());
        assertThat(part.getParent()).isEqualTo(earlier);
        assertThat(earlier.getOpenChildren()).isEqualTo(1);
        assertThat(earlier.getStatus()).isEqualTo(StageKind.ACTIVE);
    }

    @Test
    void whatDoesNotBelongTogetherIsNotMerged() {
        CustomerCase theCase = scene.inWork();
        CustomerCase part = scene.inWork();
        ties(theCase).splitOff(part);
        CustomerCase closed = scene.inWork();
        finish(closed);
        closed.transition(scene.by(scene.agent), "CLOSED", null);

        assertThat(refusal(() -> ties(theCase).merge(theCase))).isEqualTo("casework.error.tieToItself");
        assertThat(refusal(() -> ties(theCase).merge(part))).isEqualTo("casework.error.mergeWithPart");
        assertThat(refusal(() -> ties(theCase).merge(closed))).isEqualTo("casework.error.closed");
        assertThat(refusal(() -> ties(closed).splitOff(part))).isEqualTo("casework.error.closed");
        assertThat(refusal(() -> ties(theCase).merge(ofAnother()))).isEqualTo("casework.error.otherCustomer");
    }

    private CustomerCase ofAnother() {
        return scene.openFor(new Customer(
                "KH-000002", CustomerKind.ORGANISATION, "铜梁水厂", scene.desk, scene.agent, CaseScenario.MONDAY));
    }

    @Test
    void casesOfManyCustomersAreResolvedWithTheFaultBehindThem() {
        CustomerCase fault = scene.inWork();
        CustomerCase affected = ofAnother();
        affected.assign(scene.by(scene.agent), scene.desk, scene.agent, null);
        ties(affected).causedBy(fault);
        assertThat(affected.getMajor()).isEqualTo(fault);
        assertThat(scene.last(EvidenceKind.AFFECTS).getCustomerCase()).isEqualTo(fault);

        assertThat(refusal(() -> ties(fault).causedBy(affected))).isEqualTo("casework.error.majorHasMajor");
        assertThat(refusal(() -> ties(affected).resolveWithFault("泵站已修复"))).isEqualTo("casework.error.notResolvable");
        affected.transition(scene.by(scene.agent), "WORK", null);
        scene.solve(affected);
        ties(affected).resolveWithFault("泵站已修复");
        assertThat(affected.getStatus()).isEqualTo(StageKind.RESOLVED);

        ties(affected).notCausedByFault();
        assertThat(affected.getMajor()).isNull();
    }
}

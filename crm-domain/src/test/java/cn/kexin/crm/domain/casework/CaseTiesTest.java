package cn.kexin.crm.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
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
    void aClosedCaseHasNoNewParts() {
        CustomerCase closed = scene.inWork();
        finish(closed);
        closed.transition(scene.by(scene.agent), "CLOSED", null);

        assertThat(refusal(() -> ties(closed).splitOff(scene.inWork()))).isEqualTo("casework.error.closed");
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
        assertThat(refusal(() -> ties(affected).causedBy(scene.inWork()))).isEqualTo("casework.error.hasOtherFault");
        assertThat(refusal(() -> ties(affected).resolveWithFault("泵站已修复"))).isEqualTo("casework.error.notResolvable");
        affected.transition(scene.by(scene.agent), "WORK", null);
        scene.solve(affected);
        ties(affected).resolveWithFault("泵站已修复");
        assertThat(affected.getStatus()).isEqualTo(StageKind.RESOLVED);

        ties(affected).notCausedByFault();
        assertThat(affected.getMajor()).isNull();
    }
}

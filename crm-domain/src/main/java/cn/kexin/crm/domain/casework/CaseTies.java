package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.Optional;

/** Ties a case to its parts, or to the major fault behind it; both sides keep evidence. */
public final class CaseTies {

    private final CustomerCase theCase;
    private final Act act;

    /** @param act on that case */
    public CaseTies(CustomerCase theCase, Act act) {
        this.theCase = theCase;
        this.act = act;
    }

    /**
     * Another department takes a part of the matter as a case of its own, with its own clocks. The case is not resolved
     * before all its parts are.
     *
     * @param child a case just opened
     * @throws BusinessRuleException when the case is closed or the part is another customer's
     */
    public void splitOff(CustomerCase child) {
        requireOpen(theCase);
        requireSameCustomer(theCase, child);
        child.childOf(theCase);
        theCase.childOpened();
        theCase.log(act, EvidenceKind.CHILD_OPENED, child.getNumber());
    }

    /**
     * The case is one of several customers' that a major fault is behind.
     *
     * @param fault the case in which the fault is worked on
     * @throws BusinessRuleException when one is closed, the fault has itself another one behind it, or the case another fault
     */
    public void causedBy(CustomerCase fault) {
        if (theCase.equals(fault)) {
            throw new BusinessRuleException("casework.error.tieToItself");
        }
        requireOpen(theCase);
        requireFault(fault);
        if (theCase.getMajor() != null && !fault.equals(theCase.getMajor())) {
            throw new BusinessRuleException(
                    "casework.error.hasOtherFault",
                    theCase.getNumber(),
                    theCase.getMajor().getNumber());
        }
        if (theCase.getMajor() == null) {
            theCase.causedBy(fault);
            theCase.log(act, EvidenceKind.AFFECTED, null);
            fault.log(act.on(fault), EvidenceKind.AFFECTS, null);
        }
    }

    /** @throws BusinessRuleException when nothing can be put under the case: it is closed, or itself under a fault */
    public static void requireFault(CustomerCase fault) {
        requireOpen(fault);
        if (fault.getMajor() != null) {
            throw new BusinessRuleException("casework.error.majorHasMajor", fault.getNumber());
        }
    }

    /** The fault was not behind the case after all. */
    public void notCausedByFault() {
        if (theCase.getMajor() != null) {
            theCase.causedBy(null);
            theCase.log(act, EvidenceKind.UNAFFECTED, null);
        }
    }

    /**
     * The fault behind the case is mended, and the case with it; the customer confirms as always.
     *
     * @param note what was done
     * @throws BusinessRuleException when no way leads from its stage to one that is done
     * @throws StageBlockedException when something is still to be done for this customer
     */
    public void resolveWithFault(String note) {
        Optional<Transition> way = act.process().transitionsFrom(theCase.getStage()).stream()
                .filter(each -> act.process().stage(each.to()).kind() == StageKind.RESOLVED)
                .findFirst();
        theCase.transition(
                act,
                way.orElseThrow(() -> new BusinessRuleException("casework.error.notResolvable", theCase.getNumber()))
                        .to(),
                note);
    }

    /** Tells the case that a part belongs to when the part is done, or not done after all. */
    static void followStage(CustomerCase child, Act act, StageKind from, StageKind to) {
        CustomerCase parent = child.getParent();
        if (parent == null || from.isDone() == to.isDone()) {
            return;
        }
        if (to.isDone()) {
            parent.childDone();
            Act onParent = act.on(parent);
            parent.log(onParent, EvidenceKind.CHILD_DONE, child.getNumber());
            StepOn.ifNothingIsMissing(parent, onParent);
        } else {
            parent.childOpened();
        }
    }

    static void requireOpen(CustomerCase theCase) {
        if (theCase.getStatus() == StageKind.CLOSED) {
            throw new BusinessRuleException("casework.error.closed", theCase.getNumber());
        }
    }

    static void requireSameCustomer(CustomerCase one, CustomerCase other) {
        if (!one.getCustomer().equals(other.getCustomer())) {
            throw new BusinessRuleException("casework.error.otherCustomer", one.getNumber(), other.getNumber());
        }
    }
}

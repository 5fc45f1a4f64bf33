package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.List;

/**
 * 首次接触解决: a matter is answered and settled by whoever takes it in, while the customer is still there. It leaves the
 * same evidence as one that took longer, so that every measure counts it alike.
 */
public final class FirstContact {

    private final CustomerCase theCase;
    private final Act act;
    private final String answer;

    private FirstContact(CustomerCase theCase, Act act, String answer) {
        this.theCase = theCase;
        this.act = act;
        this.answer = answer;
    }

    /**
     * Answers, does what the case's own unit has to do on the way, and resolves.
     *
     * @param theCase just opened, and held by who answers
     * @param answer what the customer was told
     * @param confirmed whether the customer said at once that this will do, which closes the case
     * @throws StageBlockedException when others have to do something first
     * @throws BusinessRuleException when the definition knows no way to an end that asks for the answer alone
     */
    public static void settle(CustomerCase theCase, Act act, String answer, boolean confirmed) {
        FirstContact contact = new FirstContact(theCase, act, answer);
        theCase.respond(act, answer);
        contact.goOnUntilResolved();
        theCase.log(act, EvidenceKind.FIRST_CONTACT, null);
        if (confirmed && theCase.getStatus() == StageKind.RESOLVED) {
            contact.confirm();
        }
    }

    private void goOnUntilResolved() {
        for (int left = act.process().stages().size(); theCase.getStatus() == StageKind.ACTIVE && left > 0; left--) {
            String stage = theCase.getStage();
            doOwnDuties();
            if (theCase.getStage().equals(stage)) {
                theCase.transition(act, wayOn(), answer);
            }
        }
    }

    private void doOwnDuties() {
        List<CaseTask> own = theCase.getTasks().stream()
                .filter(task ->
                        task.isOpen() && task.isMandatory() && task.getUnit().equals(theCase.getUnit()))
                .toList();
        own.stream()
                .filter(CaseTask::isOpen)
                .forEach(task -> theCase.completeTask(act, task, TaskOutcome.DONE, answer));
    }

    private String wayOn() {
        return act.process().transitionsFrom(theCase.getStage()).stream()
                .map(Transition::to)
                .filter(to -> act.process().isForward(theCase.getMainStage(), to)
                        && !act.process().isAside(act.process().stage(to)))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleException(
                        "casework.error.notAtOnce", act.process().label()));
    }

    private void confirm() {
        act.process().transitionsFrom(theCase.getStage()).stream()
                .filter(Transition::confirms)
                .findFirst()
                .ifPresent(way -> theCase.transition(act, way.to(), answer));
    }
}

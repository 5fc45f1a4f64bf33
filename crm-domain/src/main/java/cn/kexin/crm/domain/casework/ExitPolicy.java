package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Says what has to happen before a case may leave its stage forwards. */
final class ExitPolicy {

    private ExitPolicy() {}

    /**
     * @param to where it would go; null when that is not known
     */
    static List<Blocker> blockers(CustomerCase theCase, Stage stage, Stage to) {
        List<Blocker> blockers = new ArrayList<>();
        theCase.getTasks().stream()
                .filter(task -> task.isOpen() && task.isMandatory())
                .map(task -> new Blocker("casework.blocker.dutyOpen", task.getDuty()))
                .forEach(blockers::add);
        stage.exitChecks().stream()
                .filter(check -> !holds(check, theCase))
                .map(check -> new Blocker("casework.blocker." + check.name(), null))
                .forEach(blockers::add);
        if (theCase.getOpenChildren() > 0 && to != null && to.kind().isDone()) {
            blockers.add(new Blocker("casework.blocker.CHILD_OPEN", null));
        }
        return List.copyOf(blockers);
    }

    private static boolean holds(ExitCheck check, CustomerCase theCase) {
        return switch (check) {
            case PERSON_ASSIGNED -> theCase.getPerson() != null;
            case RESPONSE_GIVEN -> theCase.getRespondedAt() != null;
            case CONTACT_NAMED -> theCase.getContact() != null;
            case CAUSE_FOUND -> isRemedied(theCase, state -> true);
            case ACTIONS_AGREED -> isRemedied(theCase, RemedyState::isAgreed);
            case ACTIONS_DONE -> isRemedied(theCase, RemedyState::isDone);
            case EFFECTIVENESS_PROVEN -> isRemedied(theCase, RemedyState::isOver);
        };
    }

    private static boolean isRemedied(CustomerCase theCase, Predicate<RemedyState> far) {
        return theCase.getRemedyState() != null && far.test(theCase.getRemedyState());
    }
}

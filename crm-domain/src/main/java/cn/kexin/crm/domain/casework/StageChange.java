package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.List;
import java.util.stream.Stream;

/** Takes one case from one stage to another, with everything that follows: duties, clocks, responsibility, evidence. */
final class StageChange {

    private final CustomerCase theCase;
    private final Act act;
    private final String note;
    private final Stage from;
    private final Stage to;

    StageChange(CustomerCase theCase, Act act, String to, String note) {
        this.theCase = theCase;
        this.act = act;
        this.note = note;
        this.from = act.process().stage(theCase.getStage());
        this.to = act.process()
                .findStage(to)
                .orElseThrow(() -> BusinessRuleException.onField("to", "casework.error.unknownStage", to));
    }

    void apply() {
        Transition transition = act.process()
                .transition(from.code(), to.code())
                .orElseThrow(() ->
                        BusinessRuleException.onField("to", "casework.error.noTransition", from.code(), to.code()));
        if (transition.noteRequired() && (note == null || note.isBlank())) {
            throw BusinessRuleException.onField("note", "casework.error.noteRequired");
        }
        if (act.process().isForward(theCase.getMainStage(), to.code())) {
            requireUnblocked();
        }
        if (leavesFirstStage()) {
            new FirstAnswer(theCase, act).implied(note);
        }
        clocks().leaveStage(from.code());
        theCase.standIn(to);
        follow(transition);
        theCase.refreshDue();
    }

    /** Whether directly or after a wait: asking the customer something is no answer, going on is. */
    private boolean leavesFirstStage() {
        Stage first = act.process().firstStage();
        return first.code().equals(theCase.getMainStage()) && to.kind() != StageKind.WAITING && !to.equals(first);
    }

    private void requireUnblocked() {
        List<Blocker> blockers = ExitPolicy.blockers(theCase, act.process().stage(theCase.getMainStage()));
        if (!blockers.isEmpty()) {
            throw new StageBlockedException(blockers);
        }
    }

    private void follow(Transition transition) {
        if (from.kind() == StageKind.WAITING) {
            clocks().resume();
            openTasks().forEach(task -> task.resume(act.at(), act.calendars().of(task.getUnit())));
        }
        switch (to.kind()) {
            case WAITING -> waiting();
            case RESOLVED -> resolved();
            case CLOSED -> closed(transition);
            case ACTIVE -> active();
        }
    }

    private void waiting() {
        clocks().pause();
        openTasks().forEach(task -> task.pause(act.at(), act.calendars().of(task.getUnit())));
        log(EvidenceKind.PAUSED);
    }

    private void resolved() {
        clocks().stopAll(ClockEnd.RESOLUTION);
        theCase.resolvedAt(act.at());
        clearDuties();
        openDuties();
        act.log().accept(ResolutionFacts.of(theCase, act).describe(evidence(EvidenceKind.RESOLVED)));
    }

    private void closed(Transition transition) {
        clocks().stopEverything();
        theCase.closedAt(act.at());
        clearDuties();
        if (transition.confirms()) {
            log(EvidenceKind.CONFIRMED);
        }
        log(EvidenceKind.CLOSED);
    }

    private void active() {
        if (from.kind() == StageKind.RESOLVED || from.kind() == StageKind.CLOSED) {
            theCase.reopen();
            clocks().countOn();
            log(EvidenceKind.REOPENED);
        } else {
            log(from.kind() == StageKind.WAITING ? EvidenceKind.RESUMED : EvidenceKind.STAGE_CHANGED);
        }
        takeResponsibility();
        clearDuties();
        openDuties();
        clocks().enterStage(to.code());
    }

    private void takeResponsibility() {
        Responsibility responsible = to.responsible();
        if (responsible == null) {
            return;
        }
        OrgUnit unit = act.routing().unitFor(responsible, theCase.getCustomer(), theCase.getUnit());
        if (new Handover(theCase, act).route(responsible.role(), unit)) {
            theCase.log(act, EvidenceKind.ROUTED, null);
        }
    }

    private void clearDuties() {
        openTasks().filter(task -> !task.getStage().equals(to.code())).forEach(task -> task.cancel(act.at()));
    }

    private Stream<CaseTask> openTasks() {
        return theCase.getTasks().stream().filter(CaseTask::isOpen);
    }

    private void openDuties() {
        openDuties(theCase, act, to);
    }

    static void openDuties(CustomerCase theCase, Act act, Stage stage) {
        boolean alreadyOpen = theCase.getTasks().stream()
                .anyMatch(task -> task.isOpen() && task.getStage().equals(stage.code()));
        if (!alreadyOpen) {
            stage.duties().forEach(duty -> open(theCase, act, duty));
        }
    }

    private static void open(CustomerCase theCase, Act act, Duty duty) {
        Responsibility responsible = duty.responsible();
        boolean own = responsible != null;
        OrgUnit unit =
                own ? act.routing().unitFor(responsible, theCase.getCustomer(), theCase.getUnit()) : theCase.getUnit();
        Role role = own ? responsible.role() : theCase.getRole();
        CaseTask task = new CaseTask(theCase, duty.code(), duty.mandatory(), role, unit, act.at());
        if (!own) {
            task.assignTo(unit, theCase.getPerson());
        }
        if (duty.workingMinutes() != null) {
            task.dueBy(act.calendars().of(unit).plusMinutes(act.at(), duty.workingMinutes()));
        }
        theCase.add(task);
    }

    private void log(EvidenceKind kind) {
        act.log().accept(evidence(kind));
    }

    private Evidence evidence(EvidenceKind kind) {
        return theCase.evidence(act, kind).from(from.code()).noting(note);
    }

    private CaseClocks clocks() {
        return new CaseClocks(theCase, act);
    }
}

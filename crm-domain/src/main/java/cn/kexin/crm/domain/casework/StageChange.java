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

    /** Why a case goes to another stage. */
    private enum Manner {
        /** Somebody takes one of its ways. */
        CHOSEN,
        /** Nothing keeps it any more where it was. */
        BY_ITSELF,
        /** Another system tells that it stands there now, whatever our definition asks for. */
        TOLD,
        /** Another case goes on with the matter. */
        MERGED
    }

    private final CustomerCase theCase;
    private final Act act;
    private final Manner manner;
    private final String note;
    private final Stage from;
    private final String mainBefore;
    private final Stage to;

    static StageChange chosen(CustomerCase theCase, Act act, String to, String note) {
        return new StageChange(theCase, act, Manner.CHOSEN, to, note);
    }

    static StageChange byItself(CustomerCase theCase, Act act, String to) {
        return new StageChange(theCase, act.bySystem(), Manner.BY_ITSELF, to, null);
    }

    static StageChange told(CustomerCase theCase, Act act, String to, String note) {
        return new StageChange(theCase, act, Manner.TOLD, to, note);
    }

    static StageChange merged(CustomerCase theCase, Act act, String to) {
        return new StageChange(theCase, act, Manner.MERGED, to, null);
    }

    private StageChange(CustomerCase theCase, Act act, Manner manner, String to, String note) {
        this.theCase = theCase;
        this.act = act;
        this.manner = manner;
        this.note = note;
        this.mainBefore = theCase.getMainStage();
        this.from = act.process().stage(theCase.getStage());
        this.to = act.process()
                .findStage(to)
                .orElseThrow(() -> BusinessRuleException.onField("to", "casework.error.unknownStage", to));
    }

    void apply() {
        boolean follows = manner == Manner.TOLD || manner == Manner.MERGED;
        boolean confirms = !follows && way().confirms();
        if (manner != Manner.MERGED && leavesFirstStage() && promisesAnswer()) {
            new FirstAnswer(theCase, act).implied(note);
        }
        clocks().leaveStage(from.code());
        theCase.standIn(to);
        follow(confirms);
        theCase.refreshDue();
        CaseTies.followStage(theCase, act, from.kind(), to.kind());
    }

    private Transition way() {
        Transition way = act.process()
                .transition(from.code(), to.code())
                .orElseThrow(() ->
                        BusinessRuleException.onField("to", "casework.error.noTransition", from.code(), to.code()));
        if (way.noteRequired() && (note == null || note.isBlank())) {
            throw BusinessRuleException.onField("note", "casework.error.noteRequired");
        }
        if (act.process().isForward(mainBefore, to.code())) {
            requireUnblocked();
        }
        return way;
    }

    private boolean promisesAnswer() {
        return act.process().clocks().stream().anyMatch(rule -> rule.end() == ClockEnd.RESPONSE);
    }

    /** Whether directly or after a wait: asking the customer something is no answer, going on is. */
    private boolean leavesFirstStage() {
        Stage first = act.process().firstStage();
        return first.code().equals(mainBefore) && to.kind() != StageKind.WAITING && !to.equals(first);
    }

    private void requireUnblocked() {
        List<Blocker> blockers = ExitPolicy.blockers(theCase, act.process().stage(mainBefore), to);
        if (!blockers.isEmpty()) {
            throw new StageBlockedException(blockers);
        }
    }

    private void follow(boolean confirms) {
        if (from.kind() == StageKind.WAITING && manner != Manner.MERGED) {
            clocks().resume();
            openTasks().forEach(task -> task.resume(act.at(), act.calendars().of(task.getUnit())));
        }
        switch (to.kind()) {
            case WAITING -> waiting();
            case RESOLVED -> resolved();
            case CLOSED -> closed(confirms);
            case ACTIVE -> active();
        }
    }

    private void waiting() {
        clocks().pause();
        openTasks()
                .filter(task -> !task.isExtra())
                .forEach(task -> task.pause(act.at(), act.calendars().of(task.getUnit())));
        log(EvidenceKind.PAUSED);
    }

    private void resolved() {
        if (manner == Manner.BY_ITSELF) {
            log(EvidenceKind.WENT_ON);
        }
        clocks().stopAll(ClockEnd.RESOLUTION);
        new CustomerWord(theCase, act).end();
        theCase.resolvedAt(act.at());
        clearDuties();
        openDuties();
        act.log().accept(ResolutionFacts.of(theCase, act).describe(evidence(EvidenceKind.RESOLVED)));
    }

    private void closed(boolean confirms) {
        new CustomerWord(theCase, act).end();
        clocks().stopEverything();
        theCase.closedAt(act.at());
        clearDuties();
        if (confirms) {
            log(EvidenceKind.CONFIRMED);
        }
        log(EvidenceKind.CLOSED);
    }

    private void active() {
        if (from.kind().isDone()) {
            theCase.reopen();
            clocks().countOn();
            new CustomerWord(theCase, act).beginAgain();
            log(EvidenceKind.REOPENED);
        } else {
            log(from.kind() == StageKind.WAITING ? EvidenceKind.RESUMED : changed());
        }
        takeResponsibility();
        clearDuties();
        if (!goesOnWhereItWaited()) {
            openDuties();
        }
        clocks().enterStage(to.code());
    }

    private EvidenceKind changed() {
        return manner == Manner.BY_ITSELF ? EvidenceKind.WENT_ON : EvidenceKind.STAGE_CHANGED;
    }

    /** What was done while it waited need not be done again. */
    private boolean goesOnWhereItWaited() {
        return from.kind() == StageKind.WAITING
                && to.code().equals(mainBefore)
                && theCase.getTasks().stream().anyMatch(task -> isOf(to, task));
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

    private static boolean isOf(Stage stage, CaseTask task) {
        return !task.isExtra() && task.getStage().equals(stage.code());
    }

    /** What was laid besides the definition's duties stays until nothing more is owed at all. */
    private void clearDuties() {
        openTasks()
                .filter(task -> !isOf(to, task) && (!task.isExtra() || to.kind() == StageKind.CLOSED))
                .forEach(task -> {
                    theCase.missDuty(act, task);
                    task.cancel(act.at());
                });
    }

    private Stream<CaseTask> openTasks() {
        return theCase.getTasks().stream().filter(CaseTask::isOpen);
    }

    private void openDuties() {
        openDuties(theCase, act, to);
    }

    static void openDuties(CustomerCase theCase, Act act, Stage stage) {
        boolean alreadyOpen = theCase.getTasks().stream().anyMatch(task -> task.isOpen() && isOf(stage, task));
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
        if (own) {
            act.opened().accept(task);
        }
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

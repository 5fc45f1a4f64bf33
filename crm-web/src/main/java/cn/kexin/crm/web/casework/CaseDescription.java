package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.Blocker;
import cn.kexin.crm.domain.casework.ClockState;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.ClockView;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.ejb.casework.TaskView;
import cn.kexin.crm.web.shared.ClockChip;
import cn.kexin.crm.web.shared.PathStep;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Says what a case is in the words of its definition and the reader's language. */
@Named
@RequestScoped
public class CaseDescription {

    @Inject
    private ProcessNames names;

    @Inject
    private EvidenceWords words;

    @Inject
    private Durations durations;

    @Inject
    private Texts texts;

    /** @return the stages but those of waiting, with the current one's most urgent clock */
    List<PathStep> path(CaseView view) {
        List<Stage> stages = view.process().stages().stream()
                .filter(stage -> stage.kind() != StageKind.WAITING)
                .toList();
        Stage main = view.process().stage(view.mainStage());
        int now = stages.indexOf(main);
        return stages.stream()
                .map(stage -> step(stage, stages.indexOf(stage) - now, view))
                .toList();
    }

    private PathStep step(Stage stage, int distance, CaseView view) {
        String name = names.in(stage.label());
        if (distance != 0) {
            return new PathStep(name, distance < 0 ? PathStep.State.DONE : PathStep.State.AHEAD, null);
        }
        boolean over = stage.kind() == StageKind.CLOSED;
        return new PathStep(name, over ? PathStep.State.DONE : PathStep.State.NOW, over ? null : note(view));
    }

    private String note(CaseView view) {
        if (view.row().status() == StageKind.WAITING) {
            return texts.of("casework.case.waiting");
        }
        return view.clocks().stream()
                .filter(clock -> clock.state() == ClockState.RUNNING)
                .findFirst()
                .map(clock -> ClockChip.text(clock.dueAt(), clock.state(), clock.workingMinutesLeft()))
                .orElse(null);
    }

    List<DutyLine> openDuties(CaseView view) {
        return view.tasks().stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .map(task -> line(view, task))
                .toList();
    }

    List<DutyLine> endedDuties(CaseView view) {
        return view.tasks().stream()
                .filter(task -> task.state() == TaskState.DONE)
                .map(task -> line(view, task))
                .toList();
    }

    private DutyLine line(CaseView view, TaskView task) {
        Optional<Duty> duty = view.process().duty(task.stage(), task.duty());
        return new DutyLine(
                task,
                duty.map(Duty::label).map(names::in).orElse(task.duty()),
                duty.map(Duty::deliverable).map(names::in).orElse(""),
                names.stage(view.process(), task.stage()));
    }

    List<MoveLine> moves(CaseView view) {
        if (!view.workable()) {
            return List.of();
        }
        return view.transitions().stream()
                .map(way -> new MoveLine(
                        way,
                        names.in(way.label()),
                        view.process().stage(way.to()).kind(),
                        view.process().isForward(view.mainStage(), way.to()) && !isWithdrawal(view, way.to())))
                .toList();
    }

    /** Closing what has not been resolved gives the matter up; it is not the main way on. */
    private static boolean isWithdrawal(CaseView view, String to) {
        boolean closes = view.process().stage(to).kind() == StageKind.CLOSED;
        return closes && view.row().status() != StageKind.RESOLVED;
    }

    List<BlockerLine> blockers(CaseView view) {
        return view.blockers().stream().map(blocker -> line(view, blocker)).toList();
    }

    private BlockerLine line(CaseView view, Blocker blocker) {
        if (blocker.duty() == null) {
            String check = blocker.key().substring(blocker.key().lastIndexOf('.') + 1);
            return new BlockerLine(texts.of(blocker.key()), null, check);
        }
        Long task = view.tasks().stream()
                .filter(t -> t.duty().equals(blocker.duty()) && t.state() == TaskState.OPEN && t.mine())
                .map(TaskView::id)
                .findFirst()
                .orElse(null);
        return new BlockerLine(texts.of(blocker.key(), names.subject(view.process(), blocker.duty())), task, null);
    }

    List<ClockLine> clocks(CaseView view) {
        return view.clocks().stream().map(clock -> line(view, clock)).toList();
    }

    private ClockLine line(CaseView view, ClockView clock) {
        String name = view.process()
                .clock(clock.code())
                .map(ClockRule::label)
                .map(names::in)
                .orElse(clock.code());
        return new ClockLine(clock, name, durations.text(clock.targetMinutes()));
    }

    List<EvidenceLine> evidence(CaseView view, List<EvidenceRow> rows) {
        return rows.stream().map(row -> words.line(view.process(), row)).toList();
    }

    /** @return the case type's name */
    public String type(CaseView view) {
        return names.in(view.process().label());
    }

    /** @return the category's name; empty when there is none */
    public String category(CaseView view) {
        return view.process()
                .category(view.row().category())
                .map(Category::label)
                .map(names::in)
                .orElse("");
    }

    /** @return the name of the stage in which the case is */
    public String stage(CaseView view) {
        return names.stage(view.process(), view.row().stage());
    }
}

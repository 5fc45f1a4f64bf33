package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.TaskView;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Says of a case's duties what is owed by whom and how it stands. */
@RequestScoped
public class CaseDuties {

    @Inject
    private ProcessNames names;

    @Inject
    private Texts texts;

    /** @return what is owed now, and what was done already in the stage the case stands in */
    List<DutyLine> current(CaseView view) {
        return lines(view, task -> task.state() == TaskState.OPEN || isDoneHere(view, task));
    }

    /** @return what was done in earlier stages */
    List<DutyLine> earlier(CaseView view) {
        return lines(view, task -> task.state() == TaskState.DONE && !isDoneHere(view, task));
    }

    private static boolean isDoneHere(CaseView view, TaskView task) {
        return task.state() == TaskState.DONE
                && view.row().status() != StageKind.CLOSED
                && task.stage().equals(view.mainStage());
    }

    private List<DutyLine> lines(CaseView view, Predicate<TaskView> which) {
        return view.tasks().stream().filter(which).map(task -> line(view, task)).toList();
    }

    private DutyLine line(CaseView view, TaskView task) {
        Optional<Duty> duty = view.process().duty(task.stage(), task.duty());
        Standing standing = Standing.of(view, task);
        return new DutyLine(
                task,
                names.duty(view.process(), task.stage(), task.duty(), task.title()),
                deliverable(duty, task),
                names.stage(view.process(), task.stage()),
                texts.of("casework.standing." + standing.name()),
                standing.tone);
    }

    private String deliverable(Optional<Duty> duty, TaskView task) {
        return duty.map(Duty::deliverable)
                .map(names::in)
                .orElse(task.title() == null ? "" : texts.of("casework.extraDuty.result"));
    }

    /** How a duty stands, and the tone that goes with it. */
    private enum Standing {
        UNTAKEN(""),
        TAKEN("on"),
        WAITING("pause"),
        DONE("ok"),
        DONE_LATE("bad");

        private final String tone;

        Standing(String tone) {
            this.tone = tone;
        }

        private static Standing of(CaseView view, TaskView task) {
            if (task.state() == TaskState.DONE) {
                boolean late = task.dueAt() != null && task.completedAt().isAfter(task.dueAt());
                return late ? DONE_LATE : DONE;
            }
            if (view.row().status() == StageKind.WAITING) {
                return WAITING;
            }
            return task.personUsername() == null ? UNTAKEN : TAKEN;
        }
    }
}

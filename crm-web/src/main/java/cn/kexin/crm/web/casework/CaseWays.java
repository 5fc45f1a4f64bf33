package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.Blocker;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.TaskView;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Says which ways a case may go, and what keeps it from going on. */
@RequestScoped
public class CaseWays {

    @Inject
    private ProcessNames names;

    @Inject
    private Texts texts;

    List<MoveLine> moves(CaseView view) {
        if (!view.workable()) {
            return List.of();
        }
        return view.transitions().stream().map(way -> move(view, way)).toList();
    }

    private MoveLine move(CaseView view, Transition way) {
        boolean forward = isForward(view, way);
        return new MoveLine(
                way,
                names.in(way.label()),
                forward && !isWithdrawal(view, way),
                forward && !view.blockers().isEmpty());
    }

    private static boolean isForward(CaseView view, Transition way) {
        return view.process().isForward(view.mainStage(), way.to());
    }

    /** Closing what has not been resolved gives the matter up; it is not the main way on. */
    private static boolean isWithdrawal(CaseView view, Transition way) {
        boolean closes = view.process().stage(way.to()).kind() == StageKind.CLOSED;
        return closes && view.process().stage(way.from()).kind() != StageKind.RESOLVED;
    }

    /** @return the name of the stage that the case goes to next; null when there is none */
    String next(CaseView view) {
        return view.process().transitionsFrom(view.mainStage()).stream()
                .filter(way -> isForward(view, way) && !isWithdrawal(view, way))
                .map(way -> names.stage(view.process(), way.to()))
                .findFirst()
                .orElse(null);
    }

    List<BlockerLine> blockers(CaseView view) {
        if (view.row().status() == StageKind.CLOSED) {
            return List.of();
        }
        return view.blockers().stream().map(blocker -> line(view, blocker)).toList();
    }

    private BlockerLine line(CaseView view, Blocker blocker) {
        if (blocker.duty() == null) {
            String check = blocker.key().substring(blocker.key().lastIndexOf('.') + 1);
            return new BlockerLine(texts.of(blocker.key()), null, check);
        }
        Optional<TaskView> open = view.tasks().stream()
                .filter(task -> task.duty().equals(blocker.duty()) && task.state() == TaskState.OPEN)
                .findFirst();
        String duty = names.subject(view.process(), blocker.duty());
        Long mine = open.filter(TaskView::mine).map(TaskView::id).orElse(null);
        String text = mine != null || open.isEmpty()
                ? texts.of(blocker.key(), duty)
                : texts.of("casework.blocker.dutyOpenElsewhere", duty, holder(open.get()));
        return new BlockerLine(text, mine, null);
    }

    private String holder(TaskView task) {
        String person = task.personName() == null ? texts.of("casework.unassigned") : task.personName();
        return task.unitName() + " · " + person;
    }
}

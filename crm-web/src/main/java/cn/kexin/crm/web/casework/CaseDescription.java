package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.ClockState;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.ClockView;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.web.shared.ClockChip;
import cn.kexin.crm.web.shared.PathStep;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

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

    /** @return the stages but those of waiting and those beside the path, with the current one's most urgent clock */
    List<PathStep> path(CaseView view) {
        Stage main = view.process().stage(view.mainStage());
        List<Stage> stages = view.process().stages().stream()
                .filter(stage -> stage.kind() != StageKind.WAITING)
                .filter(stage -> stage.equals(main) || !view.process().isAside(stage))
                .toList();
        int now = stages.indexOf(main);
        return stages.stream()
                .map(stage -> view.process().isAside(main) && !stage.equals(main)
                        ? new PathStep(names.in(stage.label()), wentThrough(stage, view), null)
                        : step(stage, stages.indexOf(stage) - now, view))
                .toList();
    }

    /** A case that was given up stands behind all stages but went through some only: those in which it had duties. */
    private static PathStep.State wentThrough(Stage stage, CaseView view) {
        boolean had = view.tasks().stream().anyMatch(task -> task.stage().equals(stage.code()));
        return had ? PathStep.State.DONE : PathStep.State.AHEAD;
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
                .map(ClockView::workingMinutesLeft)
                .map(left -> texts.of(
                        left < 0 ? "common.clock.over" : "common.clock.left", ClockChip.workingTime(Math.abs(left))))
                .orElse(null);
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

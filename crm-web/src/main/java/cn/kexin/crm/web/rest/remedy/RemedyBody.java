package cn.kexin.crm.web.rest.remedy;

import cn.kexin.crm.domain.casework.RemedyState;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.remedy.ActionKind;
import cn.kexin.crm.domain.remedy.CauseCategory;
import cn.kexin.crm.domain.remedy.CheckResult;
import cn.kexin.crm.ejb.remedy.RemedyView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case came about, what is done about it and whether that has helped. */
@Schema(name = "Remedy")
public record RemedyBody(
        @Schema(example = "1201") long caseId,
        @Schema(nullable = true, description = "Null while no root cause is known.") RemedyState state,
        @Schema(nullable = true) CauseCategory category,
        @Schema(description = "Answers to “why?” in the order of asking.") List<String> whys,
        @Schema(nullable = true, example = "工序交接缺少含水率检测和签认") String conclusion,
        @Schema(nullable = true) Instant foundAt,
        @Schema(example = "30", description = "Days from the last action to the check.") int checkAfterDays,
        @Schema(nullable = true, description = "Why nothing has to be done; null when something has.") String notNeeded,
        List<Action> actions,
        List<Check> checks) {

    /** Something that is done about it. */
    @Schema(name = "RemedyAction")
    public record Action(
            @Schema(example = "1401") long id,
            @Schema(example = "1301", description = "The duty by which it is owed; see tasks.") long taskId,
            ActionKind kind,
            @Schema(example = "工序交接表增加含水率检测") String what,
            @Schema(nullable = true, example = "functional", description = "Sign-in name; null in a queue.")
                    String person,
            Instant dueAt,
            TaskState state,
            @Schema(nullable = true) Instant doneAt,
            @Schema(nullable = true) String result,
            @Schema(example = "1", description = "In which attempt to remove the cause it was agreed.") int attempt) {

        static Action of(RemedyView.Action action) {
            return new Action(
                    action.id(),
                    action.taskId(),
                    action.kind(),
                    action.what(),
                    action.person(),
                    action.dueAt(),
                    action.state(),
                    action.doneAt(),
                    action.result(),
                    action.attempt());
        }
    }

    /** Whether it has helped. */
    @Schema(name = "EffectivenessCheck")
    public record Check(
            @Schema(example = "1501") long id,
            LocalDate plannedOn,
            @Schema(nullable = true, description = "Null until somebody has looked.") CheckResult result,
            @Schema(nullable = true) String grounds,
            @Schema(nullable = true) String proof,
            @Schema(nullable = true) Instant checkedAt,
            @Schema(example = "1") int attempt) {

        static Check of(RemedyView.Check check) {
            return new Check(
                    check.id(),
                    check.plannedOn(),
                    check.result(),
                    check.grounds(),
                    check.proof(),
                    check.checkedAt(),
                    check.attempt());
        }
    }

    static RemedyBody of(RemedyView view) {
        RemedyView.Cause cause = view.cause();
        return new RemedyBody(
                view.caseId(),
                view.state(),
                cause == null ? null : cause.category(),
                cause == null ? List.of() : cause.whys(),
                cause == null ? null : cause.conclusion(),
                cause == null ? null : cause.foundAt(),
                view.checkAfterDays(),
                view.notNeeded(),
                view.actions().stream().map(Action::of).toList(),
                view.checks().stream().map(Check::of).toList());
    }
}

package cn.kexin.crm.web.rest.emergency;

import cn.kexin.crm.domain.emergency.EmergencyEntryKind;
import cn.kexin.crm.domain.emergency.EmergencyState;
import cn.kexin.crm.ejb.emergency.EmergencyView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan at work on a case (应急处置). */
@Schema(name = "Emergency")
public record EmergencyBody(
        @Schema(example = "1701") long id,
        @Schema(example = "供水中断应急预案") String plan,
        @Schema(nullable = true, example = "1201", description = "Null for somebody called who may not see the case.")
                Long caseId,
        @Schema(example = "SR-2026-001873") String caseNumber,
        EmergencyState state,
        @Schema(example = "1", description = "The step called last.") int step,
        @Schema(nullable = true, description = "When the next step is called.") Instant callAt,
        Instant startedAt,
        @Schema(nullable = true) Instant acknowledgedAt,
        @Schema(nullable = true, example = "4", description = "Of the wall clock, until somebody acknowledged.")
                Long minutesToAcknowledge,
        @Schema(nullable = true) Instant endedAt,
        @Schema(nullable = true) Instant reviewedAt,
        @Schema(nullable = true) Instant closedAt,
        @Schema(nullable = true) String wentWell,
        @Schema(nullable = true) String wentBadly,
        List<Duty> duties,
        List<Improvement> improvements,
        @Schema(description = "The latest first.") List<Entry> log) {

    /** Something that somebody has to do. */
    @Schema(name = "EmergencyDuty")
    public record Duty(
            @Schema(example = "1801") long id,
            @Schema(example = "携带备件赶往现场") String what,
            @Schema(nullable = true, example = "刘志强", description = "Null in a queue.") String person,
            @Schema(example = "工程管理部") String unit,
            Instant dueAt,
            @Schema(nullable = true) Instant acknowledgedAt,
            @Schema(nullable = true) Instant doneAt,
            @Schema(nullable = true) String result) {}

    /** What came of looking back. */
    @Schema(name = "EmergencyImprovement")
    public record Improvement(
            @Schema(nullable = true, description = "A case of its own; null for an action on the case.") Long caseId,
            @Schema(example = "常备两套备件") String what,
            @Schema(nullable = true) String person,
            @Schema(nullable = true) Instant dueAt,
            boolean open) {}

    /** A line of the log. */
    @Schema(name = "EmergencyEntry")
    public record Entry(
            Instant at,
            EmergencyEntryKind kind,
            @Schema(nullable = true) String person,
            @Schema(nullable = true) String note) {}

    static EmergencyBody of(EmergencyView view) {
        return new EmergencyBody(
                view.id(),
                view.plan().name(),
                view.caseId(),
                view.caseNumber(),
                view.state(),
                view.step(),
                view.callAt(),
                view.startedAt(),
                view.acknowledgedAt(),
                view.minutes(),
                view.endedAt(),
                view.reviewedAt(),
                view.closedAt(),
                view.wentWell(),
                view.wentBadly(),
                view.duties().stream()
                        .map(duty -> new Duty(
                                duty.id(),
                                duty.what(),
                                duty.person(),
                                duty.unit(),
                                duty.dueAt(),
                                duty.acknowledgedAt(),
                                duty.doneAt(),
                                duty.result()))
                        .toList(),
                view.improvements().stream()
                        .map(each ->
                                new Improvement(each.caseId(), each.what(), each.person(), each.dueAt(), each.open()))
                        .toList(),
                view.log().stream()
                        .map(line -> new Entry(line.at(), line.kind(), line.person(), line.note()))
                        .toList());
    }
}

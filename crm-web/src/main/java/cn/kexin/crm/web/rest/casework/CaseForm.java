package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.casework.ClockState;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.Money;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.casework.CaseSummary;
import cn.kexin.crm.ejb.casework.ClockView;
import cn.kexin.crm.web.rest.MoneyValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as other systems read it. */
@Schema(name = "Case")
public record CaseForm(
        @Schema(example = "1201") long id,
        @Schema(example = "SR-2026-001873") String number,
        @Schema(example = "SERVICE_REQUEST", description = "Code of the case type.") String type,
        @Schema(nullable = true, example = "EQUIPMENT_FAULT", description = "A category of the type.") String category,
        @Schema(example = "1101") long customerId,
        @Schema(example = "CBC-200 纯水机出水电阻率下降") String subject,
        @Schema(nullable = true) String description,
        Priority priority,
        @Schema(example = "IN_PROGRESS", description = "Code of a stage of the type.") String stage,
        @Schema(description = "What the stage means for the case.") StageKind status,
        Responsible responsible,
        @Schema(description = "The earliest due first.") List<Clock> clocks,
        Instant openedAt,
        @Schema(nullable = true) Instant resolvedAt,
        @Schema(nullable = true) Instant closedAt,
        @Schema(example = "1") int reassignments,
        @Schema(example = "0") int reopened,
        @Schema(nullable = true, example = "ERP-88213", description = "Its key in another system.") String externalId,
        @Schema(nullable = true, example = "CBC-200 纯水机", description = "The product it is about.") String product,
        @Schema(description = "Figures of the matter by name, such as contractValue; empty where its type has none.")
                Map<String, MoneyValue> facts) {

    /** Who is responsible now. */
    @Schema(name = "Responsible")
    public record Responsible(
            Role role,
            @Schema(example = "ENGINEERING", description = "Code of the unit.") String unit,
            @Schema(nullable = true, example = "functional", description = "Sign-in name; null in the unit's queue.")
                    String person) {}

    /** A promise with a due time. */
    @Schema(name = "CaseClock")
    public record Clock(
            @Schema(example = "RESOLUTION", description = "Code of the clock in the process definition.") String name,
            Instant dueAt,
            ClockState state,
            @Schema(
                            nullable = true,
                            example = "320",
                            description = "Negative when overdue; what was left when it has stopped.")
                    Long workingMinutesLeft) {

        static Clock of(ClockView clock) {
            return new Clock(clock.code(), clock.dueAt(), clock.state(), clock.workingMinutesLeft());
        }
    }

    static CaseForm of(CaseSummary summary) {
        CaseRow row = summary.row();
        return new CaseForm(
                row.id(),
                row.number(),
                row.type(),
                row.category(),
                row.customerId(),
                row.subject(),
                summary.description(),
                row.priority(),
                row.stage(),
                row.status(),
                new Responsible(summary.role(), row.unitCode(), row.personUsername()),
                summary.clocks().stream().map(Clock::of).toList(),
                row.openedAt(),
                row.resolvedAt(),
                row.closedAt(),
                summary.reassignments(),
                summary.reopened(),
                summary.externalId(),
                summary.product(),
                facts(summary.facts()));
    }

    private static Map<String, MoneyValue> facts(Map<String, Money> known) {
        Map<String, MoneyValue> facts = new LinkedHashMap<>();
        known.forEach((name, money) -> facts.put(name, MoneyValue.of(money.getAmount(), money.getCurrency())));
        return facts;
    }
}

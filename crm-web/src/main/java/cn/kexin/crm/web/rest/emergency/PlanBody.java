package cn.kexin.crm.web.rest.emergency;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.emergency.EmergencyPlanRow;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An emergency plan (应急预案). */
@Schema(name = "EmergencyPlan")
public record PlanBody(
        @Schema(example = "1601") long id,
        @Schema(example = "供水中断应急预案") String name,
        @Schema(nullable = true, example = "SERVICE_REQUEST", description = "Null for every type of case.")
                String caseType,
        @Schema(nullable = true, example = "EQUIPMENT_FAULT", description = "Null for every category.") String category,
        @Schema(nullable = true, description = "Null for every priority.") Priority priority,
        @Schema(description = "Whether it starts when such a case is opened.") boolean automatic,
        @Schema(nullable = true, description = "What customers are told.") String customerText,
        boolean active,
        List<Call> calls,
        List<Duty> duties) {

    /** A line of the call list. */
    @Schema(name = "EmergencyCall")
    public record Call(
            @Schema(example = "1", description = "Lines of one step are called together.") int step,
            @Schema(nullable = true) Role role,
            @Schema(nullable = true, example = "functional", description = "Sign-in name; null when a role is named.")
                    String person,
            @Schema(example = "10", description = "Of the wall clock, until the next step is called.") int minutes) {}

    /** Something to be done. */
    @Schema(name = "EmergencyPlanDuty")
    public record Duty(
            @Schema(example = "携带备件赶往现场") String what,
            @Schema(nullable = true) Role role,
            @Schema(nullable = true, example = "SUPPLY", description = "Code; null for the unit responsible.")
                    String unit,
            @Schema(nullable = true, example = "functional") String person,
            @Schema(example = "60", description = "Of the wall clock, from the start.") int minutes) {}

    static PlanBody of(EmergencyPlanRow row) {
        return new PlanBody(
                row.id(),
                row.name(),
                row.caseType(),
                row.category(),
                row.priority(),
                row.automatic(),
                row.customerText(),
                row.active(),
                row.calls().stream()
                        .map(call -> new Call(call.number(), call.role(), call.person(), call.minutes()))
                        .toList(),
                row.duties().stream()
                        .map(duty -> new Duty(
                                duty.what(),
                                duty.role(),
                                duty.unit() == null ? null : duty.unit().code(),
                                duty.person(),
                                duty.minutes()))
                        .toList());
    }
}

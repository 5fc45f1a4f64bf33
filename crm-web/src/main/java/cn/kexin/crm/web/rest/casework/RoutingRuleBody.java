package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.casework.routing.HandOut;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.RoutingRuleCommand;
import cn.kexin.crm.ejb.casework.RoutingRuleRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a routing rule says. */
@Schema(
        name = "RoutingRuleTerms",
        requiredProperties = {"name", "unit", "handOut"})
public record RoutingRuleBody(
        @Schema(example = "万州纯水机故障") String name,
        @Schema(description = "Whether it is switched on.") boolean active,
        @Schema(nullable = true, example = "SERVICE_REQUEST", description = "Which type of case; null for all.")
                String caseType,
        @Schema(nullable = true, example = "EQUIPMENT_FAULT", description = "A category of that type; null for all.")
                String category,
        @Schema(nullable = true, example = "CBC", description = "A part of the product's name; null for all.")
                String product,
        @Schema(
                        nullable = true,
                        example = "5001",
                        description = "Beginning of the division's code, GB/T 2260; null for all.")
                String divisionCode,
        @Schema(
                        nullable = true,
                        example = "CHONGQING",
                        description = "Code of the unit that looks after the customer, with everything below it.")
                String branch,
        @Schema(example = "ENGINEERING", description = "Code of the unit that the matter goes to.") String unit,
        @Schema(nullable = true, description = "The role that answers there; null as the definition says.") Role role,
        @Schema(nullable = true, description = "Id of the skill that whoever gets it must have.") Long skillId,
        HandOut handOut) {

    static RoutingRuleBody of(RoutingRuleRow row) {
        return new RoutingRuleBody(
                row.name(),
                row.active(),
                row.caseType(),
                row.category(),
                row.product(),
                row.divisionCode(),
                row.branch() == null ? null : row.branch().code(),
                row.unit().code(),
                row.role(),
                row.skill() == null ? null : row.skill().id(),
                row.handOut());
    }

    RoutingRuleCommand toCommand() {
        return new RoutingRuleCommand(
                name, active, caseType, category, product, divisionCode, branch, unit, role, skillId, handOut);
    }
}

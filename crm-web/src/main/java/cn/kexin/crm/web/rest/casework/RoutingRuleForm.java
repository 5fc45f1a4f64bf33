package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.casework.routing.HandOut;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.RoutingRuleRow;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.rest.organisation.OrganisationResource.Named;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A routing rule, as other systems read it. Of which matters it takes, null stands for all. */
@Schema(name = "RoutingRule")
public record RoutingRuleForm(
        @Schema(example = "1801") long id,
        @Schema(example = "1", description = "Its place in the order; the first rule that takes a matter decides.")
                int place,
        @Schema(example = "万州纯水机故障") String name,
        @Schema(description = "Whether it is switched on.") boolean active,
        @Schema(nullable = true, example = "SERVICE_REQUEST") String caseType,
        @Schema(nullable = true, example = "EQUIPMENT_FAULT") String category,
        @Schema(nullable = true, example = "CBC") String product,
        @Schema(nullable = true, example = "5001", description = "Beginning of the division's code, GB/T 2260.")
                String divisionCode,
        @Schema(nullable = true, description = "The unit that looks after the customer.") Named branch,
        @Schema(description = "The unit that the matter goes to.") Named unit,
        @Schema(nullable = true, description = "The role that answers there; null as the definition says.") Role role,
        @Schema(nullable = true, description = "Id of the skill that whoever gets it must have.") Long skillId,
        HandOut handOut) {

    static RoutingRuleForm of(RoutingRuleRow row) {
        return new RoutingRuleForm(
                row.id(),
                row.place(),
                row.name(),
                row.active(),
                row.caseType(),
                row.category(),
                row.product(),
                row.divisionCode(),
                named(row.branch()),
                named(row.unit()),
                row.role(),
                row.skill() == null ? null : row.skill().id(),
                row.handOut());
    }

    private static Named named(Ref ref) {
        return ref == null ? null : Named.of(ref.code(), ref.name());
    }
}

package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.RoutingAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a matter would go. */
@Schema(name = "RoutingTrial")
public record RoutingTrialForm(
        @Schema(
                        nullable = true,
                        example = "1801",
                        description = "The rule that decides; null when the definition does.")
                Long ruleId,
        @Schema(
                        nullable = true,
                        example = "工程管理部",
                        description =
                                "Name of the unit; null when the definition leaves it to the unit that looks after"
                                        + " the customer, and no customer is named.")
                String unit,
        Role role,
        @Schema(nullable = true, example = "刘志强", description = "Who would get it; null for the unit's queue.")
                String person) {

    static RoutingTrialForm of(RoutingAnswer answer) {
        return new RoutingTrialForm(
                answer.rule() == null ? null : answer.rule().id(), answer.unitName(), answer.role(), answer.person());
    }
}

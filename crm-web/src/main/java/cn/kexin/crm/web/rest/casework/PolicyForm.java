package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.casework.ServicePolicyRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service policy in force, as other systems read it. */
@Schema(name = "ServicePolicy")
public record PolicyForm(
        @Schema(example = "1701") long id,
        @Schema(nullable = true, description = "Of which customers; null for all.") ValueClass valueClass,
        @Schema(nullable = true, example = "SERVICE_REQUEST", description = "Which type of case; null for all.")
                String caseType,
        @Schema(nullable = true, description = "Of which urgency; null for all.") Priority priority,
        @Schema(nullable = true, example = "60", description = "Working minutes to the first answer.")
                Integer responseMinutes,
        @Schema(nullable = true, example = "480", description = "Working minutes to the solution.")
                Integer resolutionMinutes,
        @Schema(
                        nullable = true,
                        example = "240",
                        description = "Working minutes from one word to the customer of an open case to the next.")
                Integer wordMinutes,
        @Schema(nullable = true, description = "By which way the customer is told; null for any.") Channel wordChannel,
        List<PolicyBody.Step> steps,
        Instant decidedAt,
        @Schema(example = "陈敏", description = "Name of who decided on it.") String decidedBy) {

    static PolicyForm of(ServicePolicyRow row) {
        return new PolicyForm(
                row.id(),
                row.valueClass(),
                row.caseType(),
                row.priority(),
                row.responseMinutes(),
                row.resolutionMinutes(),
                row.wordMinutes(),
                row.wordChannel(),
                PolicyBody.steps(row),
                row.decidedAt(),
                row.decidedBy());
    }
}

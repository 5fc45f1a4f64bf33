package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.policy.PolicyStep;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.ServicePolicyCommand;
import cn.kexin.crm.ejb.casework.ServicePolicyRow;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a service policy says. */
@Schema(name = "ServicePolicyTerms")
public record PolicyBody(
        @Schema(nullable = true, description = "Of which customers; null for all.") ValueClass valueClass,
        @Schema(nullable = true, example = "SERVICE_REQUEST", description = "Which type of case; null for all.")
                String caseType,
        @Schema(nullable = true, description = "Of which urgency; null for all.") Priority priority,
        @Schema(
                        nullable = true,
                        example = "60",
                        description = "Working minutes to the first answer; null leaves it to the definition.")
                Integer responseMinutes,
        @Schema(
                        nullable = true,
                        example = "480",
                        description = "Working minutes to the solution; null leaves it to the definition.")
                Integer resolutionMinutes,
        @Schema(
                        nullable = true,
                        example = "240",
                        description = "Working minutes from one word to the customer of an open case to the next;"
                                + " null promises none.")
                Integer wordMinutes,
        @Schema(nullable = true, description = "By which way the customer is told; null for any. Needs wordMinutes.")
                Channel wordChannel,
        @Schema(
                        nullable = true,
                        description = "Who is told when a promise is not kept; a promise that is not named leaves it to"
                                + " the definition.")
                List<Step> steps) {

    /** Who is told when a promise is not kept. */
    @Schema(
            name = "ServicePolicyStep",
            requiredProperties = {"promise", "to"})
    public record Step(
            @Schema(description = "RESPONSE, RESOLUTION or WORD.") ClockEnd promise,
            @Schema(example = "60", description = "Working minutes after it was due; 0 at once.") int minutesAfterDue,
            @Schema(description = "The role told, in the responsible unit or above it.") Role to) {}

    static PolicyBody of(ServicePolicyRow row) {
        return new PolicyBody(
                row.valueClass(),
                row.caseType(),
                row.priority(),
                row.responseMinutes(),
                row.resolutionMinutes(),
                row.wordMinutes(),
                row.wordChannel(),
                steps(row));
    }

    static List<Step> steps(ServicePolicyRow row) {
        return row.steps().stream()
                .map(step -> new Step(step.end(), step.minutesAfterDue(), step.to()))
                .toList();
    }

    ServicePolicyCommand toCommand() {
        return new ServicePolicyCommand(
                valueClass,
                caseType,
                priority,
                responseMinutes,
                resolutionMinutes,
                wordMinutes,
                wordChannel,
                steps == null ? List.of() : steps.stream().map(PolicyBody::step).toList());
    }

    /** What a caller left empty is refused with everything else. */
    private static PolicyStep step(Step given) {
        return given == null || given.promise() == null || given.to() == null
                ? null
                : new PolicyStep(given.promise(), given.minutesAfterDue(), given.to());
    }
}

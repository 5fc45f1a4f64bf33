package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.ejb.casework.PolicyTrial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a service policy would have done on the past. */
@Schema(name = "ServicePolicyTrial")
public record PolicyTrialForm(
        @Schema(example = "1701") long policyId,
        @Schema(example = "210", description = "Cases that it would have decided on.") long cases,
        Kept responses,
        Kept resolutions) {

    /** How a promise would have been kept. */
    @Schema(name = "KeptPromises")
    public record Kept(
            @Schema(
                            example = "200",
                            description = "Those of which the working minutes are known; 0 where none is promised.")
                    long known,
            @Schema(example = "188") long met,
            @Schema(example = "12") long missed,
            @Schema(nullable = true, example = "94.0", description = "Of those known, in percent; null without any.")
                    BigDecimal share) {

        static Kept of(long known, long met) {
            BigDecimal share = known == 0
                    ? null
                    : BigDecimal.valueOf(met * 100).divide(BigDecimal.valueOf(known), 1, RoundingMode.HALF_UP);
            return new Kept(known, met, known - met, share);
        }
    }

    static PolicyTrialForm of(PolicyTrial trial) {
        return new PolicyTrialForm(
                trial.policyId(),
                trial.cases(),
                Kept.of(trial.answered(), trial.answeredInTime()),
                Kept.of(trial.resolved(), trial.resolvedInTime()));
    }
}

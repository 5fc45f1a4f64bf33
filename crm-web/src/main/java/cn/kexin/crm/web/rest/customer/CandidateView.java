package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.matching.DuplicateReason;
import cn.kexin.crm.ejb.customer.DuplicateCandidate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer that may be the one described. */
@Schema(name = "DuplicateCandidate")
public record CandidateView(
        @Schema(nullable = true, description = "Null when the caller may not see that customer.") Long id,
        @Schema(example = "KH-000001") String number,
        @Schema(nullable = true) String name,
        @Schema(description = "The unit to ask about it.") String ownerUnit,
        @Schema(example = "100", description = "How alike, in per cent.") int score,
        Set<DuplicateReason> reasons,
        @Schema(description = "Whether a rule forbids the like of it; onDuplicate=allow does not help then.")
                boolean blocking) {

    static CandidateView of(DuplicateCandidate candidate) {
        return new CandidateView(
                candidate.id(),
                candidate.number(),
                candidate.name(),
                candidate.ownerUnit(),
                candidate.score(),
                candidate.reasons(),
                candidate.blocking());
    }
}

package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.ejb.customer.DuplicateCandidate;
import cn.kexin.crm.ejb.customer.DuplicateReason;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer that may be the one described. */
@Schema(name = "DuplicateCandidate")
public record CandidateView(
        @Schema(nullable = true, description = "Null when the caller may not see that customer.") Long id,
        @Schema(example = "KH-000001") String number,
        @Schema(nullable = true) String name,
        @Schema(example = "100", description = "How alike, in per cent.") int score,
        Set<DuplicateReason> reasons) {

    static CandidateView of(DuplicateCandidate candidate) {
        return new CandidateView(
                candidate.id(), candidate.number(), candidate.name(), candidate.score(), candidate.reasons());
    }
}

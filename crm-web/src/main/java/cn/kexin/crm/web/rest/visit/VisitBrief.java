package cn.kexin.crm.web.rest.visit;

import cn.kexin.crm.domain.visit.ReturnVisitState;
import cn.kexin.crm.ejb.visit.VisitRow;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A return visit in a list. */
@Schema(name = "ReturnVisitBrief")
public record VisitBrief(
        long id,
        @Schema(example = "RV-2026-000012") String number,
        long customerId,
        @Schema(nullable = true, description = "The case it is about, if you may see it.") Long caseId,
        @Schema(description = "The plan by which it falls due.", example = "移交后首次回访") String reason,
        @Schema(description = "Code of the unit that organises it.") String unit,
        @Schema(nullable = true, description = "Sign-in name of who sees to it.") String person,
        @Schema(nullable = true, example = "500106") String division,
        @Schema(nullable = true) String address,
        @Schema(description = "The first day on which it is to be made.") LocalDate opensOn,
        @Schema(description = "The last such day.") LocalDate dueOn,
        ReturnVisitState state,
        @Schema(nullable = true, description = "When it is arranged for.") Instant appointedAt,
        @Schema(nullable = true) LocalDate doneOn,
        @Schema(nullable = true, minimum = "1", maximum = "5") Integer satisfaction) {

    static VisitBrief of(VisitRow row) {
        return new VisitBrief(
                row.id(),
                row.number(),
                row.customer().id(),
                row.theCase() == null ? null : row.theCase().id(),
                row.reason(),
                row.unit().code(),
                row.person() == null ? null : row.person().code(),
                row.division(),
                row.siteAddress(),
                row.opensOn(),
                row.dueOn(),
                row.state(),
                row.arranged() ? row.appointedAt() : null,
                row.doneOn(),
                row.satisfaction());
    }
}

package cn.kexin.crm.web.rest.visit;

import cn.kexin.crm.domain.visit.FindingKind;
import cn.kexin.crm.ejb.visit.CompleteVisit;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a return visit came to. */
@Schema(
        name = "ReturnVisitCompletion",
        requiredProperties = {"summary"})
public record VisitCompletionBody(
        @Schema(nullable = true, description = "Not in the future; today unless it is given.") LocalDate doneOn,
        @Schema(nullable = true, minimum = "1", maximum = "5") Integer satisfaction,
        @Schema(maxLength = 4000) String summary,
        @Schema(nullable = true) List<Said> answers,
        @Schema(nullable = true) List<Found> findings) {

    /** What the customer said to a question. */
    @Schema(name = "ReturnVisitSaid")
    public record Said(long questionId, @Schema(nullable = true, maxLength = 2000) String answer) {}

    /** Something that came to light. */
    @Schema(name = "ReturnVisitFound")
    public record Found(FindingKind kind, @Schema(maxLength = 1000) String words) {}

    CompleteVisit toCommand() {
        return new CompleteVisit(
                doneOn,
                satisfaction,
                summary,
                answers == null
                        ? List.of()
                        : answers.stream()
                                .map(each ->
                                        each == null ? null : new CompleteVisit.Said(each.questionId(), each.answer()))
                                .toList(),
                findings == null
                        ? List.of()
                        : findings.stream()
                                .map(each -> each == null ? null : new CompleteVisit.Found(each.kind(), each.words()))
                                .toList());
    }
}

package cn.kexin.crm.web.rest.visit;

import cn.kexin.crm.domain.visit.FindingKind;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.visit.VisitView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A return visit with its checklist and what it brought to light. */
@Schema(name = "ReturnVisit")
public record VisitBody(
        VisitBrief visit,
        @Schema(nullable = true, description = "How it was, or why it was dropped.") String summary,
        @Schema(description = "Sign-in names of who takes part.") List<String> team,
        List<Answer> checklist,
        List<Finding> findings) {

    /** A question and what the customer said. */
    @Schema(name = "ReturnVisitAnswer")
    public record Answer(long questionId, String question, @Schema(nullable = true) String answer) {}

    /** Something that came to light. */
    @Schema(name = "ReturnVisitFinding")
    public record Finding(
            long id,
            FindingKind kind,
            String words,
            @Schema(nullable = true, description = "The case in which it is followed up, if you may see it.")
                    Long caseId) {}

    static VisitBody of(VisitView view) {
        return new VisitBody(
                VisitBrief.of(view.row()),
                view.summary(),
                view.team().stream().map(Ref::code).toList(),
                view.answers().stream()
                        .map(each -> new Answer(each.id(), each.question(), each.answer()))
                        .toList(),
                view.findings().stream()
                        .map(each -> new Finding(
                                each.id(),
                                each.kind(),
                                each.words(),
                                each.theCase() == null ? null : each.theCase().id()))
                        .toList());
    }
}

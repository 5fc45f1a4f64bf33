package cn.kexin.crm.web.rest.privacy;

import cn.kexin.crm.domain.privacy.DataRequestKind;
import cn.kexin.crm.domain.privacy.DataRequestOrigin;
import cn.kexin.crm.domain.privacy.DataRequestState;
import cn.kexin.crm.domain.privacy.DataRequestStep;
import cn.kexin.crm.ejb.privacy.DataRequestRow;
import cn.kexin.crm.ejb.privacy.DataRequestView;
import cn.kexin.crm.ejb.shared.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody asked concerning their personal information, and what came of it. */
@Schema(name = "DataRequest")
public record RequestView(
        long id,
        @Schema(example = "GR-000012") String number,
        @Schema(description = "What is asked: to see it, to have it, to correct it, to object, or to be erased.")
                DataRequestKind kind,
        @Schema(example = "45", description = "Article of the law (个人信息保护法).") String article,
        DataRequestState state,
        @Schema(description = "Whether the person asked, or a rule of retention proposes it.") DataRequestOrigin origin,
        long customerId,
        @Schema(nullable = true, description = "Whom it is about; null when the customer itself is the person.")
                Long contactId,
        @Schema(example = "周志远", description = "What the person is called.") String person,
        @Schema(nullable = true, description = "Who asked; null for proposals and once the person is erased.")
                String askedBy,
        LocalDate askedOn,
        @Schema(nullable = true) String identityCheck,
        @Schema(nullable = true) String wish,
        @Schema(description = "The last day to answer.") LocalDate dueOn,
        boolean overdue,
        @Schema(nullable = true, example = "customer_dept", description = "Sign-in name.") String openedBy,
        Instant openedAt,
        @Schema(nullable = true, description = "Sign-in name of who answered, refused or released it.")
                String decidedBy,
        @Schema(nullable = true) Instant decidedAt,
        @Schema(nullable = true, description = "What the person was told.") String answer) {

    /** Something that was done for a request. */
    @Schema(name = "DataRequestStep")
    public record StepView(
            DataRequestStep step,
            @Schema(nullable = true, example = "mail", description = "The part that was erased.") String part,
            @Schema(nullable = true, description = "How many rows were removed or masked.") Integer rows,
            Instant occurredAt,
            @Schema(nullable = true, description = "Name; null for the system.") String person) {

        static StepView of(DataRequestView.Step step) {
            return new StepView(step.kind(), step.part(), step.rows(), step.occurredAt(), step.person());
        }
    }

    /** The first step first. */
    @Schema(name = "DataRequestStepList")
    public record StepList(List<StepView> items) {}

    static RequestView of(DataRequestRow row) {
        return new RequestView(
                row.id(),
                row.number(),
                row.kind(),
                row.kind().getArticle(),
                row.state(),
                row.origin(),
                row.customer().id(),
                row.contact() == null ? null : row.contact().id(),
                row.person(),
                row.askedBy(),
                row.askedOn(),
                row.identityCheck(),
                row.wish(),
                row.dueOn(),
                row.overdue(),
                username(row.openedBy()),
                row.openedAt(),
                username(row.decidedBy()),
                row.decidedAt(),
                row.answer());
    }

    private static String username(Ref person) {
        return person == null ? null : person.code();
    }
}

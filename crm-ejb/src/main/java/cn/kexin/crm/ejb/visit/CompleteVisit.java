package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.visit.FindingKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What a return visit came to.
 *
 * @param doneOn when, not in the future; null for today
 * @param satisfaction the customer's, 1 to 5; null when it was not told
 * @param answers what the customer said to each question
 * @param findings what it brought to light
 */
public record CompleteVisit(
        LocalDate doneOn,
        Integer satisfaction,
        @NotBlank @Size(max = 4000) @PlainText String summary,
        @NotNull @Size(max = 50) List<@NotNull @Valid Said> answers,
        @NotNull @Size(max = 20) List<@NotNull @Valid Found> findings) {

    /** @param questionId of the visit's checklist */
    public record Said(long questionId, @Size(max = 2000) @PlainText String answer) {}

    /** Something that came to light. */
    public record Found(@NotNull FindingKind kind, @NotBlank @Size(max = 1000) @PlainText String words) {}
}

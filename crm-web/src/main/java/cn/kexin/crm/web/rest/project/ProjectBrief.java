package cn.kexin.crm.web.rest.project;

import cn.kexin.crm.domain.shared.Money;
import cn.kexin.crm.ejb.project.ProjectRow;
import cn.kexin.crm.web.rest.MoneyValue;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project in a list, as other systems read it. */
@Schema(name = "ProjectBrief")
public record ProjectBrief(
        @Schema(example = "1301") long id,
        @Schema(example = "1201") long caseId,
        @Schema(example = "CP-2026-000007", description = "The case's number.") String number,
        @Schema(example = "滨江水厂扩建工程") String subject,
        @Schema(example = "CONSTRUCTION_PROJECT") String type,
        @Schema(example = "CONSTRUCTION") String stage,
        @Schema(example = "1101") long customerId,
        @Schema(nullable = true) MoneyValue awardValue,
        @Schema(nullable = true) MoneyValue contractValue,
        @Schema(nullable = true, example = "主体封顶") String nextMilestone,
        @Schema(nullable = true) LocalDate nextPlannedOn,
        @Schema(example = "0", description = "Days by which the next milestone is late.") long daysLate) {

    static ProjectBrief of(ProjectRow row) {
        return new ProjectBrief(
                row.id(),
                row.caseId(),
                row.number(),
                row.subject(),
                row.type(),
                row.stage(),
                row.customerId(),
                value(row.award()),
                value(row.contract()),
                row.nextMilestone(),
                row.nextPlannedOn(),
                row.daysLate());
    }

    static MoneyValue value(Money money) {
        return money == null ? null : MoneyValue.of(money.getAmount(), money.getCurrency());
    }
}

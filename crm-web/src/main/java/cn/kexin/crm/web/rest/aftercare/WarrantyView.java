package cn.kexin.crm.web.rest.aftercare;

import cn.kexin.crm.domain.aftercare.SeasonKind;
import cn.kexin.crm.domain.aftercare.WarrantyBasis;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is warranted to a customer, until when and why. */
@Schema(name = "WarrantyItem")
public record WarrantyView(
        long id,
        @Schema(example = "1101") long customerId,
        @Schema(nullable = true, description = "The case it comes from, if you may see it.") Long caseId,
        WarrantyPart part,
        @Schema(nullable = true, example = "屋面防水 3 号楼") String productName,
        @Schema(nullable = true, example = "CBC-200-0417") String serialNumber,
        @Schema(example = "2024-06-30") LocalDate acceptedOn,
        @Schema(nullable = true, example = "黑龙江省哈尔滨市", description = "Where it stands, as far as that is known.")
                String region,
        @Schema(nullable = true, description = "The seasons counted, for heating and cooling.") SeasonKind season,
        @Schema(nullable = true, example = "50") Integer designLifeYears,
        @Schema(nullable = true) LocalDate agreedUntil,
        @Schema(example = "2024-06-30", description = "The day of acceptance; counted from the day after.")
                LocalDate startsOn,
        @Schema(example = "2029-06-30", description = "The last day.") LocalDate endsOn,
        @Schema(nullable = true, description = "The last day of the statutory minimum; null where there is none.")
                LocalDate statutoryUntil,
        @Schema(description = "What decides the end.") WarrantyBasis basis,
        @Schema(example = "40(1)(2)", description = "Article of the 建设工程质量管理条例 for this part.") String article) {

    /** @param region name of the division where it stands, or null */
    static WarrantyView of(WarrantyRow row, String region) {
        return new WarrantyView(
                row.id(),
                row.customer().id(),
                row.theCase() == null ? null : row.theCase().id(),
                row.part(),
                row.productName(),
                row.serialNumber(),
                row.acceptedOn(),
                region,
                row.season(),
                row.designLifeYears(),
                row.agreedUntil(),
                row.startsOn(),
                row.endsOn(),
                row.statutoryUntil(),
                row.basis(),
                row.part().article().citation());
    }
}

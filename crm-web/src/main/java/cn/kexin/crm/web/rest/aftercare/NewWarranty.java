package cn.kexin.crm.web.rest.aftercare;

import cn.kexin.crm.domain.aftercare.SeasonKind;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.ejb.aftercare.WarrantyCommand;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is warranted to a customer. */
@Schema(
        name = "NewWarrantyItem",
        requiredProperties = {"customerId", "part", "acceptedOn"})
public record NewWarranty(
        @Schema(required = true, example = "1101") Long customerId,
        @Schema(nullable = true, description = "A case of the customer that it comes from.") Long caseId,
        @Schema(required = true) WarrantyPart part,
        @Schema(required = true, example = "2024-06-30", description = "竣工验收合格之日, not in the future.")
                LocalDate acceptedOn,
        @Schema(nullable = true, example = "哈尔滨", description = WarrantyBody.Words.REGION) String region,
        @Schema(nullable = true, description = WarrantyBody.Words.SEASON) SeasonKind season,
        @Schema(nullable = true, example = "50", description = WarrantyBody.Words.DESIGN_LIFE) Integer designLifeYears,
        @Schema(nullable = true, description = WarrantyBody.Words.AGREED) LocalDate agreedUntil,
        @Schema(nullable = true, maxLength = 200, example = "屋面防水 3 号楼") String productName,
        @Schema(nullable = true, maxLength = 80) String serialNumber) {

    WarrantyCommand toCommand() {
        return new WarrantyCommand(
                customerId,
                caseId,
                part,
                acceptedOn,
                region,
                season,
                designLifeYears,
                agreedUntil,
                productName,
                serialNumber);
    }
}

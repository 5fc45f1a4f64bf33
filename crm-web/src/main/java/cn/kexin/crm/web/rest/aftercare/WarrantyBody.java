package cn.kexin.crm.web.rest.aftercare;

import cn.kexin.crm.domain.aftercare.SeasonKind;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.ejb.aftercare.WarrantyCommand;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be changed of something warranted. */
@Schema(
        name = "WarrantyItemChange",
        requiredProperties = {"part", "acceptedOn"})
public record WarrantyBody(
        @Schema(nullable = true, description = "A case of the customer that it comes from.") Long caseId,
        WarrantyPart part,
        @Schema(example = "2024-06-30", description = "Not in the future.") LocalDate acceptedOn,
        @Schema(nullable = true, example = "哈尔滨", description = Words.REGION) String region,
        @Schema(nullable = true, description = Words.SEASON) SeasonKind season,
        @Schema(nullable = true, example = "50", description = Words.DESIGN_LIFE) Integer designLifeYears,
        @Schema(nullable = true, description = Words.AGREED) LocalDate agreedUntil,
        @Schema(nullable = true, maxLength = 200, example = "屋面防水 3 号楼") String productName,
        @Schema(nullable = true, maxLength = 80) String serialNumber) {

    /** What members mean, here and for new items. */
    static final class Words {

        static final String REGION = "Code (GB/T 2260) or name of the division where it stands; decides the seasons for"
                + " HEATING_COOLING. Where the customer is unless it is given.";
        static final String SEASON = "Which seasons are counted for HEATING_COOLING; heating where there is central"
                + " heating and cooling elsewhere unless it is given.";
        static final String DESIGN_LIFE = "Required for FOUNDATION_STRUCTURE, 5 to 120.";
        static final String AGREED =
                "The last day by contract: lengthens the statutory minimum, never shortens it (422)."
                        + " Required for OTHER.";

        private Words() {}
    }

    static WarrantyBody of(WarrantyRow row) {
        return new WarrantyBody(
                row.theCase() == null ? null : row.theCase().id(),
                row.part(),
                row.acceptedOn(),
                row.divisionCode(),
                row.season(),
                row.designLifeYears(),
                row.agreedUntil(),
                row.productName(),
                row.serialNumber());
    }

    WarrantyCommand toCommand(Long customerId) {
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

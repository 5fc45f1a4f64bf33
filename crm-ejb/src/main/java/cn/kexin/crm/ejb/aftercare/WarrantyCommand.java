package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.SeasonKind;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is warranted, as somebody tells it; how long follows from it.
 *
 * @param customerId whose it is; not changed later
 * @param caseId a case of that customer that it comes from, or null
 * @param acceptedOn 竣工验收合格之日, not in the future
 * @param region where it stands: a division's code of two to six digits, or its name; null for where the customer is
 * @param season which seasons are counted for heating and cooling; null for those usual at the place
 * @param designLifeYears 合理使用年限; required for foundation and main structure
 * @param agreedUntil the last day by contract, not before that of the law; required where the law sets none
 */
public record WarrantyCommand(
        @NotNull Long customerId,
        Long caseId,
        @NotNull WarrantyPart part,
        @NotNull LocalDate acceptedOn,
        @Size(max = 80) @PlainLine String region,
        SeasonKind season,
        Integer designLifeYears,
        LocalDate agreedUntil,
        @Size(max = 200) @PlainLine String productName,
        @Size(max = 80) @PlainLine String serialNumber) {}

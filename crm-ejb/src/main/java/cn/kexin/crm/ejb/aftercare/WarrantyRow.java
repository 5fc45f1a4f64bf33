package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.SeasonKind;
import cn.kexin.crm.domain.aftercare.WarrantyBasis;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is warranted to a customer.
 *
 * @param theCase the case it comes from; null for none or one that the reader may not see
 * @param divisionCode where it stands, or null
 * @param season which seasons were counted; null for other parts than heating and cooling
 * @param endsOn the last day
 * @param statutoryUntil the last day of the minimum of the law; null where there is none
 * @param faults how many were reported of it
 * @param changeable whether the reader may change it
 */
public record WarrantyRow(
        long id,
        long version,
        Ref customer,
        Ref theCase,
        WarrantyPart part,
        String productName,
        String serialNumber,
        LocalDate acceptedOn,
        String divisionCode,
        SeasonKind season,
        Integer designLifeYears,
        LocalDate agreedUntil,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate statutoryUntil,
        WarrantyBasis basis,
        long faults,
        boolean changeable)
        implements Serializable {

    /** @return whether the day lies within the warranty */
    public boolean covers(LocalDate date) {
        return !date.isBefore(startsOn) && !date.isAfter(endsOn);
    }
}

package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.domain.privacy.DataRequest;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;

/** Until when a request is to be answered, in working days of a unit's calendar. */
@ApplicationScoped
public class DueDates {

    @Inject
    private WorkingTimes times;

    @Inject
    private CompanyZone zone;

    LocalDate from(LocalDate askedOn, long unitId) {
        return times.ofUnits(Set.of(unitId))
                .get(unitId)
                .plusWorkingDays(askedOn.atStartOfDay(zone.get()).toInstant(), DataRequest.WORKING_DAYS)
                .atZone(zone.get())
                .toLocalDate();
    }
}

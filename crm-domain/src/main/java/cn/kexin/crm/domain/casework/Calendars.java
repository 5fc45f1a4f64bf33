package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.WorkingTime;

/** Gives the working time by which a unit's clocks count. */
@FunctionalInterface
public interface Calendars {

    WorkingTime of(OrgUnit unit);
}

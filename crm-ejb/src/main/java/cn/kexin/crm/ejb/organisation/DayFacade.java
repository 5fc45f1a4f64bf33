package cn.kexin.crm.ejb.organisation;

import jakarta.ejb.Local;

/** Tells people what day it is for them. */
@Local
public interface DayFacade {

    /** @return today by the calendar of the signed-in person's home unit */
    Day today();
}

package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.CustomerCase;

/** Leaves evidence on cases of what was done in an emergency. No facade: whoever calls has checked who may. */
public interface CaseEmergencies {

    /**
     * @param actorId who did it; null for the system
     * @param what code of what happened
     * @param minutes of the wall clock since the emergency began; null where they do not count
     * @param note what people read beside it, or null
     */
    void happened(CustomerCase theCase, Long actorId, String what, Long minutes, String note);
}

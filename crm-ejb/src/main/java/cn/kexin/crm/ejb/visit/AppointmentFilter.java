package cn.kexin.crm.ejb.visit;

import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Which appointments are asked for; null does not matter.
 *
 * @param unit code of the unit that answers for them
 * @param person sign-in name of somebody who goes
 * @param from those that end after it
 * @param before those that start before it
 * @param open whether their result is still to come
 */
public record AppointmentFilter(
        Long customerId,
        Long caseId,
        @Size(max = 40) String unit,
        @Size(max = 60) String person,
        Instant from,
        Instant before,
        Boolean open) {

    /** @return all of a case */
    public static AppointmentFilter ofCase(long caseId) {
        return new AppointmentFilter(null, caseId, null, null, null, null, null);
    }
}

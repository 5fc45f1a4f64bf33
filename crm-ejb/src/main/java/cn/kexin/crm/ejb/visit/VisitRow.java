package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.visit.AppointmentStatus;
import cn.kexin.crm.domain.visit.ReturnVisitState;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A return visit in a list.
 *
 * @param theCase what it is about; null for none or one that the reader may not see
 * @param reason name of the rule by which it was planned
 * @param unit who organises it
 * @param person who sees to it, or null for the unit's queue
 * @param division code of the division, or null
 * @param opensOn the first day on which it is to be made
 * @param dueOn the last such day
 * @param appointment the appointment for it, with its subject as name; or null
 * @param findings how many things it brought to light
 * @param openFindings of these, how many are not yet confirmed by the customer as done
 */
public record VisitRow(
        long id,
        long version,
        String number,
        Ref customer,
        Ref theCase,
        String reason,
        Ref unit,
        Ref person,
        String siteAddress,
        String division,
        LocalDate opensOn,
        LocalDate dueOn,
        ReturnVisitState state,
        Ref appointment,
        Instant appointedAt,
        AppointmentStatus appointmentStatus,
        LocalDate doneOn,
        Integer satisfaction,
        long findings,
        long openFindings)
        implements Serializable {

    /** @return whether there is an appointment that is still to be kept */
    public boolean arranged() {
        return appointmentStatus != null && appointmentStatus.isOpen();
    }
}

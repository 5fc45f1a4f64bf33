package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.visit.AppointmentKind;
import cn.kexin.crm.domain.visit.AppointmentStatus;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * An appointment in a list.
 *
 * @param theCase what it belongs to; null for none or one that the reader may not see
 * @param siteDivision code of the division, or null
 * @param zone by which clocks it was agreed
 * @param kept whether we kept what was agreed; null while that is open
 * @param unit who answers for it
 * @param people who goes, the one who answers for it first
 * @param changeable whether the reader may move, cancel and finish it
 */
public record AppointmentRow(
        long id,
        long version,
        String number,
        Ref customer,
        Ref theCase,
        AppointmentKind kind,
        String subject,
        String siteAddress,
        String siteDivision,
        Instant startsAt,
        Instant endsAt,
        String zone,
        AppointmentStatus status,
        Boolean kept,
        Ref unit,
        List<Ref> people,
        boolean changeable)
        implements Serializable {

    /** @return the names of who goes */
    public List<String> names() {
        return people.stream().map(Ref::name).toList();
    }
}

package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.visit.AppointmentEventKind;
import cn.kexin.crm.domain.visit.Side;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * An appointment with all that its page shows.
 *
 * @param contact who expects us, with the title as code; or null
 * @param contactPhone null for those who neither go there nor may read how people are reached
 * @param startedAt when our people set out, or were there; null before
 * @param history the latest first
 * @param team whether the reader goes there
 */
public record AppointmentView(
        AppointmentRow row,
        Ref contact,
        String contactPhone,
        String arrangedBy,
        Instant startedAt,
        Instant finishedAt,
        String findings,
        String parts,
        Integer satisfaction,
        String signer,
        List<Event> history,
        boolean team)
        implements Serializable {

    /** @return how often what was agreed became another, for calendars that know an earlier state of it */
    public int sequence() {
        return (int) history.stream().filter(each -> each.kind().alters()).count();
    }

    /** @return whether the customer was told by letter */
    public boolean told() {
        return history.stream().anyMatch(each -> each.kind() == AppointmentEventKind.TOLD);
    }

    /** Something that happened to it, with the time agreed then. */
    public record Event(
            AppointmentEventKind kind,
            Instant occurredAt,
            String actor,
            Side side,
            Instant startsAt,
            Instant endsAt,
            String note)
            implements Serializable {}
}

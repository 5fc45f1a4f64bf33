package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.visit.LocalMoment;
import cn.kexin.crm.domain.visit.Side;
import cn.kexin.crm.domain.visit.TimeChoice;
import cn.kexin.crm.ejb.visit.AppointmentCommand;
import cn.kexin.crm.ejb.visit.AppointmentRow;
import cn.kexin.crm.ejb.visit.AppointmentWarning;
import cn.kexin.crm.ejb.visit.MoveAppointment;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Another time for an appointment, as it is typed or dragged. */
public class MoveForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AppointmentRow row;
    private LocalDateTime startsAt;
    private LocalDateTime endsAt;
    private TimeChoice choice;
    private Side side = Side.CUSTOMER;
    private String reason;
    private boolean acknowledged;
    private List<AppointmentWarning> warnings = List.of();

    MoveForm(AppointmentRow row, Instant start, Instant end) {
        ZoneId zone = ZoneId.of(row.zone());
        this.row = row;
        startsAt = LocalDateTime.ofInstant(start, zone);
        endsAt = LocalDateTime.ofInstant(end, zone);
        choice = LocalMoment.choiceOf(start, zone);
    }

    /** @return the same appointment at that time, to be looked at before it is moved */
    AppointmentCommand toCheck() {
        return new AppointmentCommand(
                row.customer().id(),
                null,
                row.kind(),
                row.subject(),
                null,
                row.siteAddress(),
                row.siteDivision(),
                startsAt,
                endsAt,
                row.zone(),
                choice,
                row.people().stream().map(each -> each.code()).toList(),
                false);
    }

    MoveAppointment toMove() {
        return new MoveAppointment(startsAt, endsAt, row.zone(), choice, side, reason, acknowledged);
    }

    void warn(List<AppointmentWarning> found) {
        warnings = found;
    }

    /** @return whether one of the times occurs twice there */
    public boolean isTwice() {
        return Clocks.isTwice(startsAt, row.zone()) || Clocks.isTwice(endsAt, row.zone());
    }

    public AppointmentRow getRow() {
        return row;
    }

    public List<AppointmentWarning> getWarnings() {
        return warnings;
    }

    public LocalDateTime getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(LocalDateTime startsAt) {
        this.startsAt = startsAt;
    }

    public LocalDateTime getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(LocalDateTime endsAt) {
        this.endsAt = endsAt;
    }

    public TimeChoice getChoice() {
        return choice;
    }

    public void setChoice(TimeChoice choice) {
        this.choice = choice;
    }

    public Side getSide() {
        return side;
    }

    public void setSide(Side side) {
        this.side = side;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isAcknowledged() {
        return acknowledged;
    }

    public void setAcknowledged(boolean acknowledged) {
        this.acknowledged = acknowledged;
    }
}

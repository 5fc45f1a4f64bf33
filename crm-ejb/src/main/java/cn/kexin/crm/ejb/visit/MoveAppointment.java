package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.visit.LocalMoment;
import cn.kexin.crm.domain.visit.Side;
import cn.kexin.crm.domain.visit.TimeChoice;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Another time for an appointment; see {@link AppointmentCommand}.
 *
 * @param side who wanted it
 * @param reason why
 */
public record MoveAppointment(
        @NotNull LocalDateTime startsAt,
        @NotNull LocalDateTime endsAt,
        @NotBlank @Size(max = 40) String zone,
        TimeChoice choice,
        @NotNull Side side,
        @NotBlank @Size(max = 500) @PlainText String reason,
        boolean acknowledged) {

    /** @return a move to exactly these moments, as a calendar shows them in any zone */
    public static MoveAppointment to(
            Instant start, Instant end, ZoneId zone, Side side, String reason, boolean acknowledged) {
        TimeChoice ofStart = LocalMoment.choiceOf(start, zone);
        return new MoveAppointment(
                LocalDateTime.ofInstant(start, zone),
                LocalDateTime.ofInstant(end, zone),
                zone.getId(),
                ofStart == null ? LocalMoment.choiceOf(end, zone) : ofStart,
                side,
                reason,
                acknowledged);
    }
}

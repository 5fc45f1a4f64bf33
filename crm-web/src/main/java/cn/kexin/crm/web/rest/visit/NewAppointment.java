package cn.kexin.crm.web.rest.visit;

import cn.kexin.crm.domain.visit.AppointmentKind;
import cn.kexin.crm.domain.visit.Side;
import cn.kexin.crm.ejb.visit.AppointmentCommand;
import cn.kexin.crm.ejb.visit.MoveAppointment;
import cn.kexin.crm.web.rest.MemberName;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appointment to be arranged. */
@MemberName(command = "siteAddress", member = "address")
@MemberName(command = "siteDivision", member = "division")
@Schema(
        name = "NewAppointment",
        requiredProperties = {"customerId", "kind", "subject", "startsAt", "endsAt", "people"})
public record NewAppointment(
        @Schema(required = true, example = "1101") Long customerId,
        @Schema(nullable = true, description = "A case of that customer.") Long caseId,
        @Schema(required = true) AppointmentKind kind,
        @Schema(required = true, maxLength = 200, example = "更换树脂") String subject,
        @Schema(nullable = true, description = "Who expects us: a contact person of the customer.") Long contactId,
        @Schema(nullable = true, maxLength = 200, example = "长江路 1 号") String address,
        @Schema(nullable = true, example = "500106", description = "Code of the division (GB/T 2260).") String division,
        @Schema(required = true) Instant startsAt,
        @Schema(required = true, description = "At most 24 hours later.") Instant endsAt,
        @Schema(
                        nullable = true,
                        example = "Asia/Shanghai",
                        description = "Time zone of the site; that of China if not given.")
                String zone,
        @Schema(required = true, description = "Sign-in names of who goes; the first answers for it.")
                List<String> people,
        @Schema(nullable = true, description = "True to do it in spite of a warning, which is refused first.")
                Boolean acknowledged) {

    AppointmentCommand toCommand() {
        AppointmentTimes times = new AppointmentTimes(startsAt, endsAt, zone);
        return new AppointmentCommand(
                customerId,
                caseId,
                kind,
                subject,
                contactId,
                address,
                division,
                times.start(),
                times.end(),
                times.zoneName(),
                times.choice(),
                people,
                Boolean.TRUE.equals(acknowledged));
    }

    /** Another time for an appointment. */
    @Schema(
            name = "AppointmentMove",
            requiredProperties = {"startsAt", "endsAt", "side", "reason"})
    public record Move(
            @Schema(required = true) Instant startsAt,
            @Schema(required = true) Instant endsAt,
            @Schema(nullable = true, example = "Asia/Shanghai") String zone,
            @Schema(required = true, description = "Who wanted it.") Side side,
            @Schema(required = true, maxLength = 500, example = "客户停电检修") String reason,
            @Schema(nullable = true) Boolean acknowledged) {

        MoveAppointment toCommand() {
            AppointmentTimes times = new AppointmentTimes(startsAt, endsAt, zone);
            return new MoveAppointment(
                    times.start(),
                    times.end(),
                    times.zoneName(),
                    times.choice(),
                    side,
                    reason,
                    Boolean.TRUE.equals(acknowledged));
        }
    }

    /** That an appointment does not take place. */
    @Schema(
            name = "AppointmentCancellation",
            requiredProperties = {"side", "reason"})
    public record Cancellation(
            @Schema(required = true, description = "Who wanted it.") Side side,
            @Schema(required = true, maxLength = 500, example = "设备已自行恢复") String reason) {}
}

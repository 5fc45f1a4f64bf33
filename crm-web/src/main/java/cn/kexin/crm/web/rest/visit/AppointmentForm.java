package cn.kexin.crm.web.rest.visit;

import cn.kexin.crm.domain.visit.AppointmentKind;
import cn.kexin.crm.domain.visit.AppointmentStatus;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.visit.AppointmentRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appointment on site. */
@Schema(name = "Appointment")
public record AppointmentForm(
        long id,
        @Schema(example = "AP-2026-000042") String number,
        @Schema(example = "1101") long customerId,
        @Schema(nullable = true, description = "The case it belongs to, if you may see it.") Long caseId,
        AppointmentKind kind,
        @Schema(example = "更换树脂") String subject,
        @Schema(nullable = true, example = "长江路 1 号") String address,
        @Schema(nullable = true, example = "500106", description = "Code of the division (GB/T 2260).") String division,
        Instant startsAt,
        Instant endsAt,
        @Schema(example = "Asia/Shanghai", description = "By which clocks it was agreed.") String zone,
        AppointmentStatus status,
        @Schema(nullable = true, description = "Whether we kept what was agreed; null while that is open.")
                Boolean kept,
        @Schema(example = "ENGINEERING", description = "Code of the unit that answers for it.") String unit,
        @Schema(description = "Sign-in names of who goes, the one who answers for it first.") List<String> people) {

    static AppointmentForm of(AppointmentRow row) {
        return new AppointmentForm(
                row.id(),
                row.number(),
                row.customer().id(),
                row.theCase() == null ? null : row.theCase().id(),
                row.kind(),
                row.subject(),
                row.siteAddress(),
                row.siteDivision(),
                row.startsAt(),
                row.endsAt(),
                row.zone(),
                row.status(),
                row.kept(),
                row.unit().code(),
                row.people().stream().map(Ref::code).toList());
    }
}

package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.visit.AppointmentKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What an appointment is for, where it is and who goes; see {@link AppointmentCommand}. The time is {@link MoveAppointment moved}. */
public record ChangeAppointment(
        @NotNull AppointmentKind kind,
        @NotBlank @Size(max = 200) @PlainLine String subject,
        Long contactId,
        @Size(max = 200) @PlainLine String siteAddress,
        @Size(max = 9) String siteDivision,
        @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 60) String> people,
        boolean acknowledged) {}

package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.visit.AppointmentKind;
import cn.kexin.crm.domain.visit.TimeChoice;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An appointment to be arranged.
 *
 * @param customerId whose site; not changed later, nor the case
 * @param caseId the matter it belongs to, of that customer; null for none
 * @param siteDivision code of the division (GB/T 2260); null when unknown or abroad
 * @param startsAt as clocks at the site show it; not in the past
 * @param endsAt likewise, at most 24 hours later
 * @param zone of the site, such as {@code Asia/Shanghai}
 * @param choice which is meant when a time occurs twice there; null when nobody was asked
 * @param people sign-in names of who goes; the first one answers for it
 * @param acknowledged whether the caller has seen what {@link AppointmentFacade#check} warns of
 */
public record AppointmentCommand(
        @NotNull Long customerId,
        Long caseId,
        @NotNull AppointmentKind kind,
        @NotBlank @Size(max = 200) @PlainLine String subject,
        Long contactId,
        @Size(max = 200) @PlainLine String siteAddress,
        @Size(max = 9) String siteDivision,
        @NotNull LocalDateTime startsAt,
        @NotNull LocalDateTime endsAt,
        @NotBlank @Size(max = 40) String zone,
        TimeChoice choice,
        @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 60) String> people,
        boolean acknowledged) {}

package cn.kexin.crm.ejb.notification;

import cn.kexin.crm.domain.notification.MailChoice;
import cn.kexin.crm.domain.notification.NoticeKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.Map;

/**
 * What somebody chooses.
 *
 * @param language {@code zh} or {@code en}
 * @param zone name of a time zone, such as {@code Asia/Shanghai}
 * @param digestHour hour of the day, 0 to 23
 * @param quietFrom null for no quiet hours, like {@code quietTo}
 * @param choices kinds that are not named are as usual
 */
public record NoticePreferenceCommand(
        @NotBlank @Pattern(regexp = "zh|en") String language,
        @NotBlank @Size(max = 60) String zone,
        @Min(0) @Max(23) int digestHour,
        LocalTime quietFrom,
        LocalTime quietTo,
        @NotNull @Size(max = 50) Map<@NotNull NoticeKind, @NotNull MailChoice> choices) {}

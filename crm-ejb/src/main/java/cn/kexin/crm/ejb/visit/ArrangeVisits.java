package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Return visits to be made one after the other.
 *
 * @param visitIds in any order: those of a place come together
 * @param startsAt when the first one begins, by the company's clocks
 * @param minutes how long each takes
 * @param people sign-in names of who goes; the first one answers for it
 * @param reason why it is done although a customer wants to be left alone; asked for only then
 * @param acknowledged whether the caller has seen what the route warns of
 */
public record ArrangeVisits(
        @NotEmpty @Size(max = 20) List<@NotNull Long> visitIds,
        @NotNull LocalDateTime startsAt,
        @Min(15) @Max(480) int minutes,
        @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 60) String> people,
        @Size(max = 500) @PlainText String reason,
        boolean acknowledged) {}

package cn.kexin.crm.ejb.mail;

import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;

/**
 * An entry for the calendar of whoever gets a letter. Sent again under the same key with a higher sequence it takes the place
 * of what was sent before, also to take it off.
 *
 * @param key what it is about, the same in each letter, such as {@code AP-2026-000042}
 * @param sequence how often it was changed
 * @param cancelled whether it does not take place
 * @param zone by whose clocks it was agreed
 * @param site where; may be empty
 */
public record Invitation(
        @NotBlank @Size(max = 60) @PlainLine String key,
        @Min(0) int sequence,
        boolean cancelled,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotNull ZoneId zone,
        @NotBlank @Size(max = 200) @PlainLine String summary,
        @NotNull @Size(max = 400) @PlainLine String site) {}

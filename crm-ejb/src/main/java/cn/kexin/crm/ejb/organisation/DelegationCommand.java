package cn.kexin.crm.ejb.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Lets somebody stand in for a period.
 *
 * @param from sign-in name of the person who is represented; null for the caller
 * @param to sign-in name of the delegate
 * @param firstDay the first day on which the delegate may act
 * @param lastDay the last such day
 */
public record DelegationCommand(
        @Size(max = 60) String from,
        @NotBlank @Size(max = 60) String to,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @Size(max = 200) String reason) {}

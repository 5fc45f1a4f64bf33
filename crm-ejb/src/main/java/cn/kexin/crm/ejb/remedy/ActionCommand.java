package cn.kexin.crm.ejb.remedy;

import cn.kexin.crm.domain.remedy.ActionKind;
import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is to be done about it.
 *
 * @param person sign-in name of whoever is responsible
 * @param dueOn the last day, not before today
 */
public record ActionCommand(
        @NotNull ActionKind kind,
        @NotBlank @Size(max = 300) @PlainLine String what,
        @NotBlank @Size(max = 60) String person,
        @NotNull LocalDate dueOn) {}

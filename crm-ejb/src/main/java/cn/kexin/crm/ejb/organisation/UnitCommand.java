package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.UnitType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is written of a unit.
 *
 * @param code taken at creation only
 * @param parent code of the unit above; null at the top
 * @param calendar code of the calendar by which its clocks count
 * @param head sign-in name of its head; null while there is none
 */
public record UnitCommand(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 120) String name,
        @NotNull UnitType type,
        @Size(max = 40) String parent,
        @NotBlank @Size(max = 20) String calendar,
        @Size(max = 60) String head) {}

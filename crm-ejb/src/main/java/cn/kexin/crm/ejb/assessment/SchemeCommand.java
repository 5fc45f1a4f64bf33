package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * A scheme as written in the editor.
 *
 * @param code upper case letters, digits, dashes and underscores; a known code makes its next revision
 * @param unitTypes types of the units it assesses
 * @param roles roles whose holders it assesses as persons
 */
public record SchemeCommand(
        @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z0-9_-]+", message = "{assessment.error.code}") String code,
        @NotBlank @Size(max = 80) String nameZh,
        @NotBlank @Size(max = 80) String nameEn,
        @NotNull Set<UnitType> unitTypes,
        @NotNull Set<Role> roles,
        @NotNull @Size(max = 30) List<@NotNull @Valid IndicatorCommand> indicators) {}

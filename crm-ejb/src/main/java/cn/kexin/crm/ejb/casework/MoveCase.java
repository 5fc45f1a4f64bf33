package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A case to be moved to another stage.
 *
 * @param version the version the decision is based on; null to move it whatever happened meanwhile
 * @param to stage code
 * @param note may be null unless the way requires one
 */
public record MoveCase(
        long id, Long version, @NotBlank @Size(max = 40) String to, @Size(max = 2000) @PlainText String note) {}

package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A case to be given to somebody.
 *
 * @param version the version the decision is based on
 * @param note the reason, or null
 */
public record AssignCase(
        long id, long version, @NotNull @Valid Assignee assignee, @Size(max = 2000) @PlainText String note) {}

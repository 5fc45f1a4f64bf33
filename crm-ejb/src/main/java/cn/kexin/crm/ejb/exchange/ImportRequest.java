package cn.kexin.crm.ejb.exchange;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import jakarta.validation.constraints.NotNull;

/**
 * What is to be done with a file.
 *
 * @param mapping how its columns are read; null to take the first mapping that fits its headers
 * @param dryRun whether to tell only what would happen
 */
public record ImportRequest(
        @NotNull ImportKind kind, @NotNull ImportMode mode, ImportMapping mapping, boolean dryRun) {}

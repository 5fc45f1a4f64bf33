package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Which duties.
 *
 * @param group null for all groups
 * @param type case type, or null
 * @param text part of subject, case number or customer's name, or null
 */
public record WorkFilter(
        @NotNull WorkScope scope,
        WorkGroup group,
        @Size(max = 100) String type,
        @Size(max = 100) @PlainText String text) {}

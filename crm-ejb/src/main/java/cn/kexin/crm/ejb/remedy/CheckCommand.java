package cn.kexin.crm.ejb.remedy;

import cn.kexin.crm.domain.remedy.CheckResult;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Whether it has helped.
 *
 * @param grounds why one says so
 * @param proof what shows it, such as figures or a record; may be null
 */
public record CheckCommand(
        @NotNull CheckResult result,
        @NotBlank @Size(max = 2000) @PlainText String grounds,
        @Size(max = 2000) @PlainText String proof) {}

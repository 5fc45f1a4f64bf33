package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.CostKind;
import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A cost of a claim.
 *
 * @param amount above 0, at most two decimals
 * @param currency code of ISO 4217
 * @param incurredOn not in the future; null for today
 */
public record CostCommand(
        @NotNull CostKind kind,
        @NotNull BigDecimal amount,
        @NotNull @Size(max = 3) String currency,
        LocalDate incurredOn,
        @Size(max = 200) @PlainLine String note) {}

package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that a customer keeps back.
 *
 * @param customerId not changed later, nor what it is kept back for
 * @param itemId what it is kept back for; null for the case
 * @param caseId what it is kept back for; null for the item
 * @param amount above 0, at most two decimals
 * @param currency code of ISO 4217
 * @param releaseOn the day agreed; null for the usual end of the defects liability period of the item
 */
public record RetentionCommand(
        @NotNull Long customerId,
        Long itemId,
        Long caseId,
        @NotNull BigDecimal amount,
        @NotNull @Size(max = 3) String currency,
        LocalDate releaseOn,
        @Size(max = 500) @PlainText String note) {}

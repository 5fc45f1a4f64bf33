package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.RecourseAgainst;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What a subcontractor or supplier owes us for a claim.
 *
 * @param party its name
 * @param amount above 0, at most two decimals
 * @param currency code of ISO 4217
 */
public record RecourseCommand(
        @NotNull RecourseAgainst against,
        @NotBlank @Size(max = 200) @PlainLine String party,
        @NotNull BigDecimal amount,
        @NotNull @Size(max = 3) String currency,
        @Size(max = 500) @PlainText String note) {}

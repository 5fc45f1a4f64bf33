package cn.kexin.crm.ejb.remedy;

import cn.kexin.crm.domain.remedy.CauseCategory;
import cn.kexin.crm.domain.remedy.RootCause;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Why it happened.
 *
 * @param whys answers in the order of asking; may be empty
 * @param conclusion the root cause in words
 * @param checkAfterDays so many days after the last action its effect is checked
 */
public record CauseCommand(
        @NotNull CauseCategory category,
        @NotNull @Size(max = RootCause.MOST_WHYS) List<@Size(max = RootCause.LONGEST_WHY) @PlainLine String> whys,
        @NotBlank @Size(max = 2000) @PlainText String conclusion,
        @Min(1) @Max(365) int checkAfterDays) {}

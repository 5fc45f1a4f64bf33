package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.AppealRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * An appeal about rows behind a figure.
 *
 * @param measure the indicator's code
 * @param rows ids of the rows, at most 50
 */
public record RaiseAppeal(
        @NotBlank @Size(max = 40) String measure,
        @NotNull AppealRequest request,
        @NotEmpty @Size(max = 50) List<@NotNull Long> rows,
        @NotBlank @Size(max = 2000) String reason) {}

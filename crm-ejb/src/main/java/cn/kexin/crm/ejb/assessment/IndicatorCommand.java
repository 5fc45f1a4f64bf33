package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.Direction;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;

/** One line of a scheme as written in the editor; floor, target and ceiling are in the measure's own terms. */
public record IndicatorCommand(
        @NotBlank @Size(max = 40) String measure,
        @NotNull Direction direction,
        @NotNull @Digits(integer = 11, fraction = 4) BigDecimal floor,
        @NotNull @Digits(integer = 11, fraction = 4) BigDecimal target,
        @NotNull @Digits(integer = 11, fraction = 4) BigDecimal ceiling,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal weight)
        implements Serializable {}

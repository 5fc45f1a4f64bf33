package cn.kexin.crm.ejb.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A period to be opened.
 *
 * @param code what people call it, such as {@code 2016-04}; unique
 * @param from the first day
 * @param to the last day, included
 * @param scheme code of a scheme in force; null for the one the product ships
 */
public record OpenPeriod(
        @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9._-]+", message = "{assessment.error.code}") String code,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Size(max = 40) String scheme) {}

package cn.kexin.crm.ejb.aftercare;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.MonthDay;

/**
 * When heating and cooling seasons are in a division.
 *
 * @param divisionCode two, four or six digits; 00 for the country
 * @param centralHeating whether heating seasons are counted there unless an item says otherwise
 */
public record SeasonCommand(
        @NotNull @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}") String divisionCode,
        boolean centralHeating,
        @NotNull MonthDay heatingBegins,
        @NotNull MonthDay heatingEnds,
        @NotNull MonthDay coolingBegins,
        @NotNull MonthDay coolingEnds) {}

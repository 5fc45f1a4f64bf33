package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.visit.VisitOccasion;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * When return visits fall due, and who makes them.
 *
 * @param days after the occasion, or before it when a warranty ends
 * @param everyMonths needed for what comes again, otherwise not looked at
 * @param valueClass null for customers of every class
 * @param caseType code of a case type; null for every one
 * @param windowDays within how many days from then on the visit is to be made
 * @param unit code of the unit that organises the visits
 * @param projectTeam whether the people of the original project take part
 * @param departments codes of departments whose heads take part
 * @param checklist one question in a line
 * @param active whether visits are planned by it
 */
public record VisitRuleCommand(
        @NotBlank @Size(max = 80) @PlainLine String name,
        @NotNull VisitOccasion occasion,
        @Min(0) @Max(3650) int days,
        @Min(1) @Max(120) Integer everyMonths,
        ValueClass valueClass,
        @Size(max = 40) String caseType,
        @Min(0) @Max(365) int windowDays,
        @NotBlank @Size(max = 40) String unit,
        boolean projectTeam,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> departments,
        @NotBlank @Size(max = 2000) @PlainText String checklist,
        boolean active) {}

package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A matter that is not taken in, only asked about.
 *
 * @param category a category of the type, or null
 * @param product what it is about, or null
 * @param customerId whose it would be, or null; one that the caller may not see is no one
 * @param divisionCode where it would be, when no customer is named; or null
 */
public record RoutingQuestion(
        @NotBlank @Size(max = 40) String caseType,
        @Size(max = 40) String category,
        @Size(max = 120) @PlainLine String product,
        Long customerId,
        @Size(max = 9) String divisionCode) {}

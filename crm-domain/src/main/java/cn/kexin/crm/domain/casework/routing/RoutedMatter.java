package cn.kexin.crm.domain.casework.routing;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.Set;

/**
 * What rules look at in a matter that is being taken in.
 *
 * @param type code of the definition
 * @param category a category of it, or null
 * @param about the product, or the subject where no product is named; may be null
 * @param divisionCode where the customer is (GB/T 2260), or null
 * @param branchIds ids of the unit that looks after the customer and of all units above it
 */
public record RoutedMatter(String type, String category, String about, String divisionCode, Set<Long> branchIds) {

    public RoutedMatter {
        if (type == null || type.isBlank()) {
            throw BusinessRuleException.onField("caseType", "routing.error.typeMissing");
        }
        branchIds = Set.copyOf(branchIds);
    }
}

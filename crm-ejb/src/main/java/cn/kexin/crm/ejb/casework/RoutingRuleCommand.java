package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.routing.HandOut;
import cn.kexin.crm.domain.casework.routing.RoutingRule;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * What a routing rule says. Of which matters it takes, null stands for all.
 *
 * @param caseType code of a definition in force
 * @param category a category of that type
 * @param product a part of the product's name or model
 * @param divisionCode two, four, six or nine digits (GB/T 2260)
 * @param branch code of the unit that looks after the customer, with everything below it
 * @param unit code of the unit that the matter goes to
 * @param role the role that answers there; null for the one that the definition names
 * @param skillId the skill that whoever gets it must have, or null
 */
public record RoutingRuleCommand(
        @NotBlank @Size(max = RoutingRule.LONGEST_NAME) @PlainLine String name,
        boolean active,
        @Size(max = 40) String caseType,
        @Size(max = 40) String category,
        @Size(max = 80) @PlainLine String product,
        @Pattern(regexp = "(\\d{2}|\\d{4}|\\d{6}|\\d{9})?", message = "{routing.validation.division}")
                String divisionCode,
        @Size(max = 40) String branch,
        @NotBlank @Size(max = 40) String unit,
        Role role,
        Long skillId,
        @NotNull HandOut handOut)
        implements Serializable {}

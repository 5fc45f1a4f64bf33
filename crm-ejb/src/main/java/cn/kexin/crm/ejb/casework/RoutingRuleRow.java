package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.routing.HandOut;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;

/**
 * A routing rule. Of which matters it takes, null stands for all.
 *
 * @param place its place in the order, from 1
 * @param caseType code of the definition
 * @param typeName its name; null for all, and for one that is not in force any more
 * @param categoryName likewise
 * @param divisionName the division's names from the province down, or null
 * @param role null for the one that the definition names
 */
public record RoutingRuleRow(
        long id,
        long version,
        String name,
        int place,
        boolean active,
        String caseType,
        LocalName typeName,
        String category,
        LocalName categoryName,
        String product,
        String divisionCode,
        String divisionName,
        Ref branch,
        Ref unit,
        Role role,
        Ref skill,
        HandOut handOut)
        implements Serializable {}

package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.routing.Candidate;
import cn.kexin.crm.domain.organisation.Role;
import java.io.Serializable;
import java.util.List;

/**
 * Where a matter would go and why.
 *
 * @param rule the rule that decides; null when the definition does
 * @param unitName null when the definition leaves it to the unit that looks after the customer, and none was named
 * @param role the role that answers
 * @param person who would be given it; null for the unit's queue
 * @param candidates who was looked at, when a person is to be chosen
 */
public record RoutingAnswer(RoutingRuleRow rule, String unitName, Role role, String person, List<Candidate> candidates)
        implements Serializable {}

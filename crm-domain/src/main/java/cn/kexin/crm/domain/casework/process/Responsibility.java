package cn.kexin.crm.domain.casework.process;

import cn.kexin.crm.domain.casework.UnitRule;
import cn.kexin.crm.domain.organisation.Role;
import java.io.Serializable;

/**
 * Who owes something: a role in a unit.
 *
 * @param role the responsible role
 * @param rule how the unit is found
 * @param unit the unit's code, only with {@link UnitRule#NAMED}
 */
public record Responsibility(Role role, UnitRule rule, String unit) implements Serializable {}

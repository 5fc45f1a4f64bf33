package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.Role;
import java.io.Serializable;

/**
 * A role that a person holds in a unit.
 *
 * @param id the assignment's id
 */
public record HeldRole(long id, Role role, String unitCode, String unitName) implements Serializable {}

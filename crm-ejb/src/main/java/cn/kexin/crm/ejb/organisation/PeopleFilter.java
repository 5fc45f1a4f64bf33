package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.Role;
import jakarta.validation.constraints.Size;

/**
 * Which people to list; null parts do not limit.
 *
 * @param text any part of name, sign-in name, e-mail or phone
 * @param unitCode the home unit
 * @param role a role held anywhere
 * @param left true for those who have left, false for members
 */
public record PeopleFilter(@Size(max = 100) String text, @Size(max = 40) String unitCode, Role role, boolean left) {}

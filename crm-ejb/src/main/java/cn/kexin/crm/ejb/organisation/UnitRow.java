package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.UnitType;
import java.io.Serializable;

/**
 * A unit in the tree.
 *
 * @param parentId the unit above, or null
 * @param parentCode its code, or null
 * @param headUsername the head's sign-in name, or null
 * @param people how many active people have it as home unit
 */
public record UnitRow(
        long id,
        long version,
        String code,
        String name,
        UnitType type,
        Long parentId,
        String parentCode,
        String calendarCode,
        String headUsername,
        String headName,
        boolean active,
        long people)
        implements Serializable {}

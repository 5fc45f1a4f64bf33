package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.shared.LocalName;

/**
 * A duty that the definitions in force lay on a role of the person.
 *
 * @param type the case type
 * @param stage the stage in which it is owed
 * @param duty what is to be done
 * @param clock what times it when it has no target of its own; null when it has one, or nothing does
 * @param workingMinutes the target in working minutes at normal priority, or null
 */
public record OwedDuty(LocalName type, LocalName stage, LocalName duty, LocalName clock, Integer workingMinutes) {}

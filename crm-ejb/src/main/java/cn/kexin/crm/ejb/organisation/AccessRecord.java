package cn.kexin.crm.ejb.organisation;

/**
 * What access to a record depends on.
 *
 * @param ownerUnitId the unit that answers for it
 * @param ownerPersonId the person who looks after it, or null
 */
public record AccessRecord(long ownerUnitId, Long ownerPersonId) {}

package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.OrgUnit;

/**
 * A unit is about to be closed, fired inside the transaction. A feature that still has open work there throws a
 * business-rule exception, and the unit stays open.
 */
public record UnitClosing(OrgUnit unit) {}

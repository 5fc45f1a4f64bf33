package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.shared.BusinessRuleException;

/** Finds the unit that a definition makes responsible. */
@FunctionalInterface
public interface Routing {

    /**
     * @param responsibility what the definition says
     * @param customer whose case it is
     * @param current the unit responsible now; null when the case is being opened
     * @throws BusinessRuleException when the named unit does not exist or is closed
     */
    OrgUnit unitFor(Responsibility responsibility, Customer customer, OrgUnit current);
}

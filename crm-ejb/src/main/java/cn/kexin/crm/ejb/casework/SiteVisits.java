package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.CustomerCase;

/** Leaves evidence on a case that people of ours were at the customer's. */
public interface SiteVisits {

    /**
     * @param theCase whoever went there may tell, also when they do not see the case otherwise
     * @param words what came of it
     */
    void tell(CustomerCase theCase, String words);
}

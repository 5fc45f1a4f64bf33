package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.ejb.organisation.Viewer;
import java.util.Collection;
import java.util.Map;

/** What is owed to customers now, as counted by the features that know. Each implementation is a bean. */
public interface OpenWork {

    /**
     * Counts in one statement, for a whole page of customers.
     *
     * @param customerIds at most one page of customers
     * @param viewer who is looking
     * @return open matters that the viewer may see, by customer id; customers without any may be missing
     */
    Map<Long, Long> count(Collection<Long> customerIds, Viewer viewer);
}

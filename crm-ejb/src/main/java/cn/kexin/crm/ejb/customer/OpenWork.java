package cn.kexin.crm.ejb.customer;

import java.util.Collection;
import java.util.Map;

/** What is owed to customers now, as counted by the features that know. Each implementation is a bean. */
public interface OpenWork {

    /**
     * Counts in one statement, for a whole page of customers.
     *
     * @param customerIds at most one page of customers
     * @return open matters by customer id; customers without any may be missing
     */
    Map<Long, Long> count(Collection<Long> customerIds);
}

package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
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

    /**
     * The same count within a query for customers.
     *
     * @param alias the customer's alias in the query
     * @param query keeps the values of the parameters that the count names
     * @return a subquery in JPQL, in brackets
     */
    String countOf(String alias, Viewer viewer, Conditions query);
}

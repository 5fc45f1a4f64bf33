package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.ejb.organisation.AccessGround;
import cn.kexin.crm.ejb.organisation.Viewer;
import java.util.List;
import java.util.Map;

/**
 * A further reason for which people who do not own a customer may see it, such as work they owe that customer. Offered
 * by features that know customers; each implementation is a bean.
 */
public interface CustomerVisibility {

    /**
     * @param viewer who is looking
     * @param alias the customer's alias in the query
     * @return a condition in JPQL under which the customer is seen; null when it opens nothing to this viewer
     */
    String condition(Viewer viewer, String alias);

    /** @return values of the parameters that {@link #condition} names */
    Map<String, Object> parameters(Viewer viewer);

    /** @return the same reason from the other side: who sees this customer because of it */
    List<AccessGround> grounds(long customerId);
}

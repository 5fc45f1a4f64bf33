package cn.kexin.crm.ejb.touch;

import java.util.Collection;
import java.util.Map;

/**
 * What was brought to a good end for customers, as counted by the features that know: a sign that a relationship stands.
 * Each implementation is a bean.
 */
public interface SettledMatters {

    /**
     * Counts in one statement.
     *
     * @param customerIds at least one
     * @return matters settled, by customer id; customers without any may be missing
     */
    Map<Long, Long> count(Collection<Long> customerIds);
}

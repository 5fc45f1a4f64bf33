package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.internal.WalkSteps;
import cn.kexin.crm.ejb.shared.IdSpool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/**
 * Goes through all customers of a filtered list in its order, a portion at a time, in the same memory and with short
 * transactions whatever its length. Which customers, and in which order, is settled by one statement at the beginning, so that
 * nothing is missed or met twice while people go on working; each portion is what its customers are when it is read, as far as
 * the caller may read them then.
 */
@ApplicationScoped
public class CustomerWalk {

    /** The most customers that are held at once. */
    public static final int PORTION = 500;

    @Inject
    private WalkSteps steps;

    /** What is done with a portion; outside of transactions, so that a slow reader holds none. */
    @FunctionalInterface
    public interface Portion {

        /** @param rows at least one, at most {@link #PORTION}, in the order of the list */
        void take(List<CustomerRow> rows) throws IOException;
    }

    /**
     * @param sort as in the list's page request, or null
     * @param portion is given every customer that the caller still sees
     * @return how many customers it was given
     * @throws BusinessRuleException for a filter or sort that there is not
     * @throws IOException when the portion is taken with one
     */
    public int walk(CustomerFilter filter, String sort, Portion portion) throws IOException {
        int met = 0;
        try (IdSpool ids = new IdSpool()) {
            steps.settle(filter, sort, ids);
            for (List<Long> next = ids.next(PORTION); !next.isEmpty(); next = ids.next(PORTION)) {
                List<CustomerRow> rows = steps.rows(next);
                if (!rows.isEmpty()) {
                    portion.take(rows);
                    met += rows.size();
                }
            }
        }
        return met;
    }
}

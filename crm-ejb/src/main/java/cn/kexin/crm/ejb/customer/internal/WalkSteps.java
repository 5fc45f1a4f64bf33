package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.internal.consent.Standing;
import cn.kexin.crm.ejb.customer.internal.consent.Standings;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.IdSpool;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The steps of a walk through a list, each in a transaction of its own and under the access predicate. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = IOException.class)
public class WalkSteps {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerQueries queries;

    @Inject
    private ProtectedReads reads;

    @Inject
    private Standings standings;

    public void settle(CustomerFilter filter, String sort, IdSpool ids) throws IOException {
        queries.spool(filter, new PageRequest(0, 1, sort), viewer.get(), ids);
    }

    /** Tells the log of reads which columns of the customers are going to be written. */
    public void shown(List<CustomerRow> rows, Predicate<String> columns) {
        reads.shown(rows, columns, viewer.get());
    }

    /** @return how the customers themselves stand to being approached */
    public Map<Long, Standing> standings(List<CustomerRow> rows) {
        return standings.ofCustomers(rows.stream().map(CustomerRow::id).toList());
    }

    /** @return those of the customers that the caller sees, in the same order */
    public List<CustomerRow> rows(List<Long> ids) {
        Map<Long, CustomerRow> byId = queries.byIds(ids, viewer.get());
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}

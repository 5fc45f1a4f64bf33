package cn.kexin.crm.ejb.customer.internal.search;

import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Customers in the search over everything. */
@ApplicationScoped
public class CustomerSearch implements SearchSource {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerAccess access;

    @Inject
    private ArchiveSearch archive;

    @Override
    public String type() {
        return "customer";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        return access.seesAny(viewer.get()) ? archive.customerHits(text, limit, viewer.get()) : List.of();
    }
}

package cn.kexin.crm.ejb.customer.internal.search;

import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Contact people in the search over everything; for those who may read their data. */
@ApplicationScoped
public class ContactSearch implements SearchSource {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerAccess access;

    @Inject
    private ArchiveSearch archive;

    @Override
    public String type() {
        return "contact";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        return access.seesAny(viewer.get()) ? archive.contactHits(text, limit, viewer.get()) : List.of();
    }
}

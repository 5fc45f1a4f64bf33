package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Installed products in the search over everything, by the serial number on their plate; they lead to their project. */
@ApplicationScoped
public class ProductSearch implements SearchSource {

    private static final int LONGEST = 60;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private ProductQueries products;

    @Override
    public String type() {
        return "project";
    }

    @Override
    public int place() {
        return 4;
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        return text.length() > LONGEST
                ? List.of()
                : products.bySerial(text, limit, viewer.get()).stream()
                        .map(hit -> new SearchHit(
                                type(),
                                hit.projectId(),
                                hit.serialNumber(),
                                hit.product(),
                                hit.customer().name()))
                        .toList();
    }
}

package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases in the search over everything, the latest first. */
@ApplicationScoped
public class CaseSearch implements SearchSource {

    private static final int LONGEST = 100;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CaseQueries queries;

    @Override
    public String type() {
        return "case";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        if (text.isBlank() || text.length() > LONGEST) {
            return List.of();
        }
        CaseFilter filter = new CaseFilter(
                text, null, null, null, Set.of(), null, null, null, null, null, false, false, null, null);
        return queries.page(filter, new PageRequest(0, limit, null), viewer.get()).rows().stream()
                .map(CaseSearch::hit)
                .toList();
    }

    private static SearchHit hit(CaseRow row) {
        String detail = Stream.of(row.customerName(), row.unitName()).collect(Collectors.joining(" · "));
        return new SearchHit("case", row.id(), row.number(), row.subject(), detail);
    }
}

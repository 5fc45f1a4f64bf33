package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Customers in the search over everything. */
@ApplicationScoped
public class CustomerSearch implements SearchSource {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerAccess access;

    @Inject
    private CustomerQueries queries;

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
        if (text.isBlank() || !access.seesAny(viewer.get())) {
            return List.of();
        }
        return queries.best(text, limit, viewer.get()).stream()
                .map(CustomerSearch::hit)
                .toList();
    }

    private static SearchHit hit(CustomerRow row) {
        String owner = row.ownerPerson() == null ? null : row.ownerPerson().name();
        String phone = row.kind() == CustomerKind.PERSON ? row.phone() : null;
        String detail = Stream.of(row.region(), row.ownerUnit().name(), owner, phone)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new SearchHit("customer", row.id(), row.number(), row.name(), detail);
    }
}

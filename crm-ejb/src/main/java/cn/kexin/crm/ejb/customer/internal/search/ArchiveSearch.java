package cn.kexin.crm.ejb.customer.internal.search;

import cn.kexin.crm.domain.shared.FoundBy;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.internal.FormerNames;
import cn.kexin.crm.ejb.customer.internal.TextConditions;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.SearchHit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds customers and their people by whatever somebody types into one field. */
@ApplicationScoped
public class ArchiveSearch {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    @Inject
    private TextConditions texts;

    @Inject
    private FormerNames formerNames;

    @Inject
    private StagedSearch search;

    /** @return ids of the customers that answer best, the best first */
    public List<Long> customerIds(String typed, int limit, Viewer viewer) {
        return customers(typed, limit, viewer).stream()
                .map(answer -> answer.record().id())
                .toList();
    }

    List<SearchHit> customerHits(String typed, int limit, Viewer viewer) {
        return customers(typed, limit, viewer).stream().map(ArchiveSearch::hit).toList();
    }

    private List<StagedSearch.Answer<FindableCustomers.Row>> customers(String typed, int limit, Viewer viewer) {
        return search.search(typed, limit, new FindableCustomers(em, access, texts, formerNames, viewer));
    }

    List<SearchHit> contactHits(String typed, int limit, Viewer viewer) {
        return search.search(typed, limit, new FindableContacts(em, access, texts, viewer)).stream()
                .map(ArchiveSearch::contactHit)
                .toList();
    }

    private static SearchHit hit(StagedSearch.Answer<FindableCustomers.Row> answer) {
        FindableCustomers.Row row = answer.record();
        return new SearchHit(
                "customer",
                row.id(),
                row.number(),
                row.name(),
                joined(row.region(), row.ownerUnit(), row.ownerPerson()),
                reason(answer),
                answer.found().matched(),
                null);
    }

    private static SearchHit contactHit(StagedSearch.Answer<FindableContacts.Row> answer) {
        FindableContacts.Row row = answer.record();
        return new SearchHit(
                "contact",
                row.id(),
                null,
                row.name(),
                joined(row.title(), row.customer(), row.ownerUnit()),
                reason(answer),
                answer.found().matched(),
                row.customerId());
    }

    /** What stands in the title or beside it needs no word. */
    private static FoundBy reason(StagedSearch.Answer<?> answer) {
        FoundBy by = answer.found().by();
        return by == FoundBy.NAME || by == FoundBy.NUMBER ? null : by;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}

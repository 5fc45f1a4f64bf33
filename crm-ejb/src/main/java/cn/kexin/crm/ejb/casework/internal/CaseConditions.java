package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.customer.GramConditions;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Says in JPQL which cases a filter lets through to a viewer; aliases: c case, k customer, u unit, p person. */
@ApplicationScoped
public class CaseConditions {

    @Inject
    private CaseAccess access;

    @Inject
    private GramConditions grams;

    @Inject
    private Clock clock;

    /** @return where cases are counted or chosen by the filter: with no more joined to them than it asks about */
    static String from(CaseFilter filter) {
        return " from CustomerCase c"
                + (filter.text() == null ? "" : " join c.customer k")
                + (filter.unit() == null ? "" : " join c.unit u")
                + (filter.person() == null ? "" : " join c.person p");
    }

    Conditions of(CaseFilter filter, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .andIfGiven("c.type = :type", "type", filter.type())
                .andIfGiven("c.category = :category", "category", filter.category())
                .andIfGiven("c.stage = :stage", "stage", filter.stage())
                .andIfGiven("c.priority = :priority", "priority", filter.priority())
                .andIfGiven("column('customer_id', c) = :customer", "customer", filter.customerId())
                .andIfGiven("u.code = :unit", "unit", filter.unit())
                .andIfGiven("p.username = :person", "person", filter.person())
                .andIfGiven(
                        "column('owner_id', c) in (select o.id from Person o where o.username = :owner)",
                        "owner",
                        filter.owner())
                .andIfGiven("c.openedAt >= :openedFrom", "openedFrom", filter.openedFrom())
                .andIfGiven("c.openedAt < :openedBefore", "openedBefore", filter.openedBefore());
        if (filter.statuses() != null && !filter.statuses().isEmpty()) {
            where.and("c.status in :statuses", "statuses", filter.statuses());
        }
        if (filter.unassigned()) {
            where.and("column('person_id', c) is null and c.status <> :closed", "closed", StageKind.CLOSED);
        }
        if (filter.overdue()) {
            where.and("c.dueAt < :now", "now", clock.instant());
        }
        List<SearchWord> words = SearchWord.of(filter.text());
        for (int i = 0; i < words.size(); i++) {
            SearchWord word = words.get(i);
            where.and(grams.holds(where, "c", word, "text" + i) + " or k.searchText like :text" + i + " escape '!'");
        }
        return where;
    }

    /** @return what lets through the viewer's cases with every word in their own number or subject */
    Conditions holding(List<SearchWord> words, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c");
        for (int i = 0; i < words.size(); i++) {
            grams.part(where, "c", words.get(i), "text" + i);
        }
        return where;
    }
}

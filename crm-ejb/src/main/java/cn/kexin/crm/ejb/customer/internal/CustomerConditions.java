package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** A filter and the access predicate as conditions on the customer {@code c}. */
@ApplicationScoped
public class CustomerConditions {

    @Inject
    private CustomerAccess access;

    @Inject
    private Clock clock;

    /**
     * Compared as a number: in a query with {@code exists} the provider binds nothing on H2 and writes true as 1, which H2
     * does not compare with a boolean.
     */
    private static final String CORE = "sql('case when ? then 1 else 0 end', c.core) = :core";

    Conditions of(CustomerFilter filter, Viewer viewer) {
        Conditions conditions = access.restrict(new Conditions(), viewer, "c")
                .andIfGiven("c.kind = :kind", "kind", filter.kind())
                .andIfGiven("c.valueClass = :valueClass", "valueClass", filter.valueClass())
                .andIfGiven(CORE, "core", filter.core() == null ? null : filter.core() ? 1 : 0)
                .andIfGiven("c.status = :status", "status", filter.status())
                .andIfGiven("c.region = :region", "region", filter.region())
                .andIfGiven("c.ownerUnit.code = :ownerUnit", "ownerUnit", filter.ownerUnit())
                .andIfGiven("c.ownerPerson.username = :ownerPerson", "ownerPerson", filter.ownerPerson());
        addWords(conditions, filter.text());
        addStanding(conditions, filter, viewer);
        return conditions;
    }

    private static void addWords(Conditions conditions, String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        int n = 0;
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            String parameter = "word" + n++;
            conditions.and(
                    "c.searchText like :" + parameter + " escape '!'", parameter, Conditions.containing(plain(word)));
        }
    }

    /** A phone number is found however it is separated. */
    private static String plain(String word) {
        return word.matches("[0-9+()\\-]{7,}") ? word.replaceAll("^\\+86|^0+|\\D", "") : word;
    }

    private void addStanding(Conditions conditions, CustomerFilter filter, Viewer viewer) {
        if (filter.mine()) {
            conditions.and("column('owner_person_id', c) in :mine", "mine", viewer.actingFor());
        }
        if (filter.unassigned()) {
            conditions.and("column('owner_person_id', c) is null");
        }
        if (filter.quietDays() != null) {
            conditions.and(
                    "not exists (select i.id from Interaction i where i.customer = c and i.occurredAt >= :quietSince)",
                    "quietSince",
                    clock.instant().minus(Duration.ofDays(filter.quietDays())));
        }
    }
}

package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.CreditCode;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.internal.field.CustomFieldConditions;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.reference.Industries;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A filter and the access predicate as conditions on the customer {@code c}. */
@ApplicationScoped
public class CustomerConditions {

    @Inject
    private CustomerAccess access;

    @Inject
    private TextConditions text;

    @Inject
    private Industries industries;

    @Inject
    private CustomFieldConditions customFields;

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
        text.restrict(conditions, filter.text(), viewer);
        addFurther(conditions, filter.further());
        addTags(conditions, filter.further());
        customFields.add(conditions, filter.further().customFields(), viewer);
        addStanding(conditions, filter, viewer);
        return conditions;
    }

    private void addFurther(Conditions conditions, CustomerFilter.Further further) {
        conditions
                .andIfGiven(
                        "c.creditCode.code = :creditCode",
                        "creditCode",
                        further.creditCode() == null ? null : CreditCode.plain(further.creditCode()))
                .andIfGiven("c.source = :source", "source", further.source())
                .andIfGiven("column('parent_id', c) = :parentId", "parentId", further.parentId())
                .andIfGiven("column('dealer_id', c) = :dealerId", "dealerId", further.dealerId());
        if (further.division() != null) {
            conditions.and(
                    "c.id in (select a.customer.id from CustomerAddress a where a.divisionCode like :division)",
                    "division",
                    further.division().replaceAll("\\D", "") + "%");
        }
        if (further.industry() != null) {
            List<String> codes = industries.within(further.industry());
            conditions.and("c.industryCode in :industries", "industries", codes.isEmpty() ? List.of("-") : codes);
        }
    }

    private static void addTags(Conditions conditions, CustomerFilter.Further further) {
        String tagged = "c.id in (select g.customer.id from CustomerTag g where g.tag.name in :";
        if (!further.everyTag() && !further.tags().isEmpty()) {
            conditions.and(tagged + "tags)", "tags", further.tags());
        } else {
            for (int n = 0; n < further.tags().size(); n++) {
                conditions.and(
                        tagged + "tag" + n + ")",
                        "tag" + n,
                        List.of(further.tags().get(n)));
            }
        }
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

package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.ejb.organisation.Scope;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who may see and change which customer, and which groups of its fields: the one answer for list, count, lookup, search,
 * export, timeline and REST. The archive is shared across departments within each one's authority.
 */
@ApplicationScoped
public class CustomerAccess {

    @Inject
    @Any
    private Instance<CustomerVisibility> furtherReasons;

    /** @return whether the viewer works with customers at all; an administrator alone does not */
    public boolean seesAny(Viewer viewer) {
        return !viewer.scope(DataRight.SEE).isEmpty();
    }

    /** A condition in JPQL under which a customer is seen, with its parameters. */
    private record Reason(String jpql, Map<String, Object> parameters) {

        void lendTo(Conditions conditions) {
            parameters.forEach(conditions::with);
        }

        Conditions restrict(Conditions conditions) {
            lendTo(conditions);
            return conditions.and(jpql);
        }
    }

    /**
     * Restricts a query to the customers that the viewer may see; one that was merged into another is none any more.
     *
     * @param alias the customer's alias in the query
     * @return the same conditions
     */
    public Conditions restrict(Conditions conditions, Viewer viewer, String alias) {
        unmerged(conditions, alias);
        if (viewer.scope(DataRight.SEE).all()) {
            return conditions;
        }
        List<Reason> reasons = reasons(viewer, alias);
        reasons.forEach(reason -> reason.lendTo(conditions));
        return conditions.and(
                reasons.isEmpty() ? "1 = 0" : reasons.stream().map(Reason::jpql).collect(Collectors.joining(" or ")));
    }

    /**
     * The same restriction in parts. No index gives the first customers of a list in its order when the reasons to see them
     * stand in one condition; each part by itself is read in order from the index of its column.
     *
     * @return conditions that together let through what {@link #restrict} does, some perhaps twice; at least one
     */
    public List<Conditions> restrictInParts(Viewer viewer, String alias) {
        List<Reason> reasons = viewer.scope(DataRight.SEE).all() ? List.of() : reasons(viewer, alias);
        if (reasons.isEmpty()) {
            return List.of(restrict(new Conditions(), viewer, alias));
        }
        return reasons.stream()
                .map(reason -> reason.restrict(unmerged(new Conditions(), alias)))
                .toList();
    }

    /**
     * Restricts a query to what belongs to customers that the viewer may see, where the customers themselves need not be
     * read. Each reason stands by itself, so that the database may answer it from an index alone.
     *
     * @param link the query's column that names the customer, such as {@code column('customer_id', w)}
     * @return the same conditions
     */
    public Conditions restrictLink(Conditions conditions, Viewer viewer, String link) {
        List<String> reasons = new ArrayList<>();
        for (Conditions seen : restrictInParts(viewer, "ls")) {
            seen.lendTo(conditions);
            reasons.add("exists (select 1 from Customer ls"
                    + seen.and("ls.id = " + link).where() + ")");
        }
        return conditions.and(String.join(" or ", reasons));
    }

    /**
     * Restricts a query to the customers that the viewer may see and over which they hold a right. Where the right reaches no
     * further than seeing, its condition stands alone: the database would take two that say the same for two coincidences.
     *
     * @return the same conditions
     */
    public Conditions restrict(Conditions conditions, Viewer viewer, DataRight right, String alias) {
        Scope seen = viewer.scope(DataRight.SEE);
        Scope held = viewer.scope(right);
        boolean within =
                !seen.isEmpty() && !held.all() && (seen.all() || seen.units().containsAll(held.units()));
        if (within) {
            unmerged(conditions, alias);
        } else {
            restrict(conditions, viewer, alias);
        }
        String holds = holds(conditions, viewer, right, alias);
        return holds == null ? conditions : conditions.and(holds);
    }

    /**
     * Restricts a query to the viewer's own customers over which they hold a right, and those of whom they stand in for.
     *
     * @return the same conditions
     */
    public Conditions restrictToOwn(Conditions conditions, Viewer viewer, DataRight right, String alias) {
        unmerged(conditions, alias);
        if (viewer.scope(DataRight.SEE).isEmpty() || viewer.scope(right).isEmpty()) {
            return conditions.and("1 = 0");
        }
        return own(viewer, alias).restrict(conditions);
    }

    private static Conditions unmerged(Conditions conditions, String alias) {
        return conditions.and("column('merged_into_id', " + alias + ") is null");
    }

    private static Reason own(Viewer viewer, String alias) {
        return new Reason(
                "column('owner_person_id', " + alias + ") in :accessPersons",
                Map.of("accessPersons", viewer.actingFor()));
    }

    private List<Reason> reasons(Viewer viewer, String alias) {
        Scope seen = viewer.scope(DataRight.SEE);
        List<Reason> reasons = new ArrayList<>();
        if (seen.isEmpty()) {
            return reasons;
        }
        if (!seen.units().isEmpty()) {
            reasons.add(new Reason(
                    "column('owner_unit_id', " + alias + ") in :accessUnits", Map.of("accessUnits", seen.units())));
        }
        reasons.add(own(viewer, alias));
        for (CustomerVisibility further : furtherReasons) {
            String reason = further.condition(viewer, alias);
            if (reason != null) {
                reasons.add(new Reason(reason, further.parameters(viewer)));
            }
        }
        return reasons;
    }

    /**
     * @param right over a group of fields
     * @param alias the customer's alias in the query
     * @return a condition in JPQL under which the viewer holds the right over a customer that they may see; null when they
     *     hold it over all
     */
    public String holds(Conditions conditions, Viewer viewer, DataRight right, String alias) {
        Scope scope = viewer.scope(right);
        if (scope.all()) {
            return null;
        }
        if (scope.isEmpty()) {
            return "1 = 0";
        }
        String units = right.name() + "Units";
        String own = "column('owner_person_id', " + alias + ") in :rightPersons";
        conditions.with("rightPersons", viewer.actingFor());
        if (scope.units().isEmpty()) {
            return own;
        }
        conditions.with(units, scope.units());
        return "column('owner_unit_id', " + alias + ") in :" + units + " or " + own;
    }

    /**
     * A customer that points to another one tells who that is only to those who see the other one too.
     *
     * @param linked alias of the other customer in the query
     * @param query keeps the values of the parameters that the answer names
     * @return in JPQL, the other customer's id if the viewer sees it, or null
     */
    public String idIfSeen(String linked, Viewer viewer, Conditions query) {
        if (viewer.scope(DataRight.SEE).all()) {
            return linked + ".id";
        }
        String other = linked + "Seen";
        Conditions seen = restrict(new Conditions(), viewer, other).and(other + ".id = " + linked + ".id");
        seen.lendTo(query);
        return "(select " + other + ".id from Customer " + other + seen.where() + ")";
    }

    /** @return what the viewer may do with a customer that they may see */
    public CustomerRights rights(Viewer viewer, long ownerUnitId, Long ownerPersonId) {
        return new CustomerRights(
                viewer.holds(DataRight.EDIT, ownerUnitId, ownerPersonId),
                viewer.holds(DataRight.CONTACT_DATA, ownerUnitId, ownerPersonId),
                viewer.holds(DataRight.COMMERCIAL, ownerUnitId, ownerPersonId),
                viewer.holds(DataRight.CREDIT, ownerUnitId, ownerPersonId),
                viewer.holds(DataRight.PROFILE, ownerUnitId, ownerPersonId));
    }

    /** @return what the viewer may do with a customer that they may see */
    public CustomerRights rights(Viewer viewer, Customer customer) {
        return rights(
                viewer,
                customer.getOwnerUnit().getId(),
                customer.getOwnerPerson() == null
                        ? null
                        : customer.getOwnerPerson().getId());
    }
}

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

    /**
     * Restricts a query to the customers that the viewer may see; one that was merged into another is none any more.
     *
     * @param alias the customer's alias in the query
     * @return the same conditions
     */
    public Conditions restrict(Conditions conditions, Viewer viewer, String alias) {
        unmerged(conditions, alias);
        Scope seen = viewer.scope(DataRight.SEE);
        if (seen.all()) {
            return conditions;
        }
        if (seen.isEmpty()) {
            return conditions.and("1 = 0");
        }
        List<String> reasons = otherReasons(conditions, viewer, alias);
        if (!seen.units().isEmpty()) {
            reasons.add(0, inUnits(conditions, seen, alias));
        }
        return conditions.and(String.join(" or ", reasons));
    }

    /**
     * The same restriction in parts. No index gives the first customers of a list in its order when the reasons to see them
     * stand in one condition; each part by itself is read in order from the index of its column.
     *
     * @return conditions that together let through what {@link #restrict} does, some perhaps twice
     */
    public List<Conditions> restrictInParts(Viewer viewer, String alias) {
        Scope seen = viewer.scope(DataRight.SEE);
        if (seen.all() || seen.units().isEmpty()) {
            return List.of(restrict(new Conditions(), viewer, alias));
        }
        Conditions units = unmerged(new Conditions(), alias);
        Conditions others = unmerged(new Conditions(), alias);
        return List.of(
                units.and(inUnits(units, seen, alias)),
                others.and(String.join(" or ", otherReasons(others, viewer, alias))));
    }

    private static Conditions unmerged(Conditions conditions, String alias) {
        return conditions.and("column('merged_into_id', " + alias + ") is null");
    }

    private static String inUnits(Conditions conditions, Scope seen, String alias) {
        conditions.with("accessUnits", seen.units());
        return "column('owner_unit_id', " + alias + ") in :accessUnits";
    }

    private List<String> otherReasons(Conditions conditions, Viewer viewer, String alias) {
        List<String> reasons = new ArrayList<>();
        reasons.add("column('owner_person_id', " + alias + ") in :accessPersons");
        conditions.with("accessPersons", viewer.actingFor());
        for (CustomerVisibility further : furtherReasons) {
            String reason = further.condition(viewer, alias);
            if (reason != null) {
                reasons.add(reason);
                further.parameters(viewer).forEach(conditions::with);
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

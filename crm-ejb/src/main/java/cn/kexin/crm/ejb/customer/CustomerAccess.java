package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who may see and change which customer, and which groups of its fields: the one answer for list, count, lookup, search,
 * export, timeline and REST. The archive is shared across departments within each one's authority.
 */
@ApplicationScoped
public class CustomerAccess {

    /** These work for every customer of the company. */
    private static final Role[] SEE_ALL = {
        Role.EXECUTIVE, Role.CUSTOMER_DEPT, Role.SALES_DIRECTOR, Role.SERVICE, Role.MARKETING
    };

    /** These see what the units in which they hold the role, or units below, are responsible for. */
    private static final Role[] SEE_OWN_UNITS = {Role.SALES, Role.FUNCTIONAL, Role.PROJECT_TEAM, Role.DEPT_HEAD};

    @Inject
    @Any
    private Instance<CustomerVisibility> furtherReasons;

    /** @return whether the viewer works with customers at all; an administrator alone does not */
    public boolean seesAny(Viewer viewer) {
        return viewer.has(SEE_ALL) || viewer.has(SEE_OWN_UNITS);
    }

    /**
     * Restricts a query to the customers that the viewer may see.
     *
     * @param alias the customer's alias in the query
     * @return the same conditions
     */
    public Conditions restrict(Conditions conditions, Viewer viewer, String alias) {
        if (viewer.has(SEE_ALL)) {
            return conditions;
        }
        if (!seesAny(viewer)) {
            return conditions.and("1 = 0");
        }
        List<String> reasons = new ArrayList<>();
        reasons.add("column('owner_unit_id', " + alias + ") in :accessUnits");
        reasons.add("column('owner_person_id', " + alias + ") in :accessPersons");
        conditions.with("accessUnits", ownUnits(viewer)).with("accessPersons", viewer.actingFor());
        for (CustomerVisibility further : furtherReasons) {
            String reason = further.condition(viewer, alias);
            if (reason != null) {
                reasons.add(reason);
                further.parameters(viewer).forEach(conditions::with);
            }
        }
        return conditions.and(String.join(" or ", reasons));
    }

    /** @return what the viewer may do with a customer that they may see */
    public CustomerRights rights(Viewer viewer, long ownerUnitId, Long ownerPersonId) {
        boolean cares = viewer.has(Role.CUSTOMER_DEPT, Role.SALES_DIRECTOR)
                || ownUnits(viewer).contains(ownerUnitId)
                || ownerPersonId != null
                        && seesAny(viewer)
                        && viewer.actingFor().contains(ownerPersonId);
        return new CustomerRights(cares, cares || viewer.has(Role.SERVICE), cares || viewer.has(Role.EXECUTIVE));
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

    private static Set<Long> ownUnits(Viewer viewer) {
        Set<Long> units = new HashSet<>();
        for (Role role : SEE_OWN_UNITS) {
            units.addAll(viewer.units(role));
        }
        return units;
    }
}

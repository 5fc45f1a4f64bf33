package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Reach;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.AccessGround;
import cn.kexin.crm.ejb.organisation.AccessRecord;
import cn.kexin.crm.ejb.shared.Conditions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The grounds on which people see one record, as conditions of a query for people. */
final class AccessGrounds {

    private final List<AccessGround> grounds = new ArrayList<>();
    private final UnaryOperator<Set<Long>> withThoseAbove;

    /**
     * @param reaches how far the rights of each role reach
     * @param withThoseAbove adds to units all units above them
     */
    AccessGrounds(
            AccessRecord of,
            List<AccessGround> further,
            Map<Role, Map<DataRight, Reach>> reaches,
            UnaryOperator<Set<Long>> withThoseAbove) {
        this.withThoseAbove = withThoseAbove;
        Set<Role> seeing = roles(reaches, reach -> reach.includes(Reach.OWN));
        add(AccessGround.inUnits(AccessGround.EVERYWHERE, roles(reaches, reach -> reach == Reach.ALL), null));
        add(AccessGround.inUnits(
                AccessGround.UNIT, roles(reaches, reach -> reach == Reach.UNIT), Set.of(of.ownerUnitId())));
        if (of.ownerPersonId() != null) {
            add(AccessGround.ofPersons(AccessGround.OWNER, seeing, Set.of(of.ownerPersonId())));
        }
        for (AccessGround each : further) {
            Set<Role> roles = EnumSet.copyOf(seeing);
            roles.retainAll(each.roles());
            add(new AccessGround(each.kind(), roles, each.units(), each.persons()));
        }
    }

    private static Set<Role> roles(Map<Role, Map<DataRight, Reach>> reaches, Predicate<Reach> wanted) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        reaches.forEach((role, granted) -> {
            if (wanted.test(granted.get(DataRight.SEE))) {
                roles.add(role);
            }
        });
        return roles;
    }

    private void add(AccessGround ground) {
        boolean empty = ground.roles().isEmpty()
                || ground.units() != null && ground.units().isEmpty()
                || ground.persons() != null && ground.persons().isEmpty();
        if (!empty) {
            grounds.add(ground);
        }
    }

    List<AccessGround> list() {
        return grounds;
    }

    /**
     * @param person the alias of a person in the query
     * @return a condition that holds when one of the grounds does; its parameters are set by {@link #bind}
     */
    String condition(String person) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < grounds.size(); i++) {
            AccessGround ground = grounds.get(i);
            String role = "r" + person + i;
            String inUnits = ground.units() == null ? "" : " and column('unit_id', " + role + ") in :units" + i;
            String isOneOf = ground.persons() == null ? "" : person + ".id in :persons" + i + " and ";
            conditions.add(isOneOf + "exists (select " + role + ".id from RoleAssignment " + role
                    + " where column('person_id', " + role + ") = " + person + ".id and " + role + ".role in :roles" + i
                    + inUnits + ")");
        }
        return "(" + String.join(" or ", conditions) + ")";
    }

    void bind(Conditions conditions) {
        for (int i = 0; i < grounds.size(); i++) {
            AccessGround ground = grounds.get(i);
            conditions.with("roles" + i, ground.roles());
            if (ground.units() != null) {
                conditions.with("units" + i, withThoseAbove.apply(ground.units()));
            }
            if (ground.persons() != null) {
                conditions.with("persons" + i, ground.persons());
            }
        }
    }
}

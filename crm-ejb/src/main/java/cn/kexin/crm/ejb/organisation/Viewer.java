package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Role;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is looking: the signed-in person with the roles in force now, own and delegated, and the units they reach. Every
 * access predicate is a function of this and nothing else.
 *
 * @param personId the person's id
 * @param username the sign-in name
 * @param name the person's name
 * @param unitId the home unit
 * @param unitsByRole for each role held, the ids of the units in which it is held and of all units below them
 * @param actingFor ids of the persons whose delegation is in force, and the person's own id
 * @param scopes for every right over the archive, the records for which it is held
 */
public record Viewer(
        long personId,
        String username,
        String name,
        long unitId,
        Map<Role, Set<Long>> unitsByRole,
        Set<Long> actingFor,
        Map<DataRight, Scope> scopes) {

    /** @return whether any of the roles is held anywhere */
    public boolean has(Role... roles) {
        for (Role role : roles) {
            if (unitsByRole.containsKey(role)) {
                return true;
            }
        }
        return false;
    }

    /** @return ids of the units that the role reaches; empty when it is not held */
    public Set<Long> units(Role role) {
        return unitsByRole.getOrDefault(role, Set.of());
    }

    /** @return the records for which the right is held */
    public Scope scope(DataRight right) {
        return scopes.get(right);
    }

    /**
     * @param ownerUnitId the unit that answers for a record
     * @param ownerPersonId the person who looks after it, or null
     * @return whether the right is held for that record
     */
    public boolean holds(DataRight right, long ownerUnitId, Long ownerPersonId) {
        return scope(right).covers(ownerUnitId, ownerPersonId, actingFor);
    }

    /** @return ids of all units reached by any role */
    public Set<Long> units() {
        return unitsByRole.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}

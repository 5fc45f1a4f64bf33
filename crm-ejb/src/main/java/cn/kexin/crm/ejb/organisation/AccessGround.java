package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.Role;
import java.util.Set;

/**
 * One ground on which people see a record, for telling who they are.
 *
 * @param kind with the message key {@code AccessGround.<kind>}
 * @param roles the roles that give it
 * @param units units in which, or above which, the role must be held; null when anywhere
 * @param persons persons who have it, whatever they hold of the roles; null when the roles alone decide
 */
public record AccessGround(String kind, Set<Role> roles, Set<Long> units, Set<Long> persons) {

    /** The role reaches the whole company. */
    public static final String EVERYWHERE = "EVERYWHERE";
    /** The role reaches the unit that answers for the record. */
    public static final String UNIT = "UNIT";
    /** They look after the record themselves. */
    public static final String OWNER = "OWNER";

    /** Whoever holds one of the roles in one of the units or above. */
    public static AccessGround inUnits(String kind, Set<Role> roles, Set<Long> units) {
        return new AccessGround(kind, roles, units, null);
    }

    /** These persons, as far as they hold one of the roles. */
    public static AccessGround ofPersons(String kind, Set<Role> roles, Set<Long> persons) {
        return new AccessGround(kind, roles, null, persons);
    }
}

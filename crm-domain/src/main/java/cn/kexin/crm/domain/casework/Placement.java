package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import java.util.Objects;

/**
 * Where a matter is worked on from the start, other than the definition says.
 *
 * @param role the responsible role; null for the one that the definition names
 * @param unit the responsible unit
 * @param person who is given it at once; null for the unit's queue
 * @param reason what sent it there, kept as evidence; may be null
 */
public record Placement(Role role, OrgUnit unit, Person person, String reason) {

    public Placement {
        Objects.requireNonNull(unit);
    }

    Role roleOr(Role defined) {
        return role == null ? defined : role;
    }
}

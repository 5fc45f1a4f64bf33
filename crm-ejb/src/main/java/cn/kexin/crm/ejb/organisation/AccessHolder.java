package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * Somebody who sees a record, with every reason.
 *
 * @param unit the name of the person's home unit
 * @param rights everything they may do with the record
 */
public record AccessHolder(Ref person, String unit, List<Reason> reasons, Set<DataRight> rights)
        implements Serializable {

    /** @return the person's id */
    public long id() {
        return person.id();
    }

    /**
     * @param ground the kind of an {@link AccessGround}
     * @param role the role that gives it; null when it is the person's own
     * @param standsInFor the name of the person in whose place they see it; null when in their own
     */
    public record Reason(String ground, Role role, String standsInFor) implements Serializable {}
}

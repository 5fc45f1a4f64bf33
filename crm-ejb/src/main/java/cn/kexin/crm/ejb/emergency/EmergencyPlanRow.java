package cn.kexin.crm.ejb.emergency;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.util.List;

/** A plan; what is null in its trigger holds for all. */
public record EmergencyPlanRow(
        long id,
        long version,
        String name,
        String caseType,
        String category,
        Priority priority,
        boolean automatic,
        String customerText,
        boolean active,
        List<Call> calls,
        List<Duty> duties)
        implements Serializable {

    /**
     * A line of the call list.
     *
     * @param person sign-in name, or null
     * @param personName the person's name, or null
     */
    public record Call(int number, Role role, String person, String personName, int minutes) implements Serializable {}

    /**
     * Something to be done.
     *
     * @param unit the unit in which the role is held, or null
     * @param person sign-in name, or null
     */
    public record Duty(Role role, Ref unit, String person, String personName, String what, int minutes)
            implements Serializable {}
}

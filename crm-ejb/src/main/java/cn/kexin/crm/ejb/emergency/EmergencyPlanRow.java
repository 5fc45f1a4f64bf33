package cn.kexin.crm.ejb.emergency;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.organisation.Role;
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
        List<Call> calls)
        implements Serializable {

    /**
     * A line of the call list.
     *
     * @param person sign-in name, or null
     * @param personName the person's name, or null
     */
    public record Call(int number, Role role, String person, String personName, int minutes, String duty)
            implements Serializable {}
}

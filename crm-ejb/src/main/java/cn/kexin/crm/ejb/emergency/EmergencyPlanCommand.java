package cn.kexin.crm.ejb.emergency;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.emergency.EmergencyPlan;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * A plan as it is to be.
 *
 * @param caseType code of the cases it is for; null for every type
 * @param category null for every category
 * @param priority null for every priority
 * @param automatic whether it starts when such a case is opened
 * @param customerText what customers are told; may be null
 */
public record EmergencyPlanCommand(
        @NotBlank @Size(max = 120) @PlainLine String name,
        @Size(max = 40) String caseType,
        @Size(max = 40) String category,
        Priority priority,
        boolean automatic,
        @Size(max = 2000) @PlainText String customerText,
        @NotEmpty @Size(max = EmergencyPlan.MOST_STEPS) List<@NotNull @Valid Call> calls,
        @NotNull @Size(max = EmergencyPlan.MOST_STEPS) List<@NotNull @Valid Duty> duties) {

    /**
     * A line of the call list; lines of one number are called together.
     *
     * @param role whoever holds it for the unit responsible; null when a person is named
     * @param person sign-in name; null when a role is named
     * @param minutes of the wall clock until the next number is called
     */
    public record Call(int number, Role role, @Size(max = 60) String person, int minutes) implements Serializable {}

    /**
     * Something to be done.
     *
     * @param role null when a person is named
     * @param unit code of the unit in which the role is held; null for the one responsible for the case
     * @param person sign-in name; null when a role is named
     * @param minutes of the wall clock from the start
     */
    public record Duty(
            Role role,
            @Size(max = 40) String unit,
            @Size(max = 60) String person,
            @NotBlank @Size(max = 300) @PlainLine String what,
            int minutes)
            implements Serializable {}
}

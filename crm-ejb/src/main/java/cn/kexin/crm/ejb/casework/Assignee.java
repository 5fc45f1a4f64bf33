package cn.kexin.crm.ejb.casework;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;

/**
 * To whom work is given.
 *
 * @param unit code of the unit; null means the person's home unit
 * @param person sign-in name; null means the unit's queue
 */
public record Assignee(@Size(max = 40) String unit, @Size(max = 60) String person) {

    @AssertTrue(message = "{casework.error.assigneeMissing}")
    public boolean isNamed() {
        return isGiven(unit) || isGiven(person);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}

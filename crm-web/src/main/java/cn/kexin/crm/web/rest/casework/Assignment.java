package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.ejb.casework.Assignee;
import cn.kexin.crm.web.rest.MemberName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a case or duty is given: one of the two, or a person together with the unit in which they work. */
@Schema(name = "Assignment")
@MemberName(command = "assignee", member = "")
@MemberName(command = "named", member = "person")
public record Assignment(
        @Schema(nullable = true, example = "functional", description = "Sign-in name; without it the unit's queue.")
                String person,
        @Schema(
                        nullable = true,
                        example = "ENGINEERING",
                        description = "Code of a unit; without it where the person has the role.")
                String unit) {

    Assignee toAssignee() {
        return new Assignee(unit, person);
    }
}

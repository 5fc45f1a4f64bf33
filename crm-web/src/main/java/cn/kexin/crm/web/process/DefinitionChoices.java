package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.ExitCheck;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.UnitRule;
import cn.kexin.crm.domain.organisation.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What the editor's selects offer. */
@Named
@ApplicationScoped
public class DefinitionChoices {

    public StageKind[] getKinds() {
        return StageKind.values();
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public UnitRule[] getRules() {
        return UnitRule.values();
    }

    public ExitCheck[] getChecks() {
        return ExitCheck.values();
    }

    public ClockEnd[] getEnds() {
        return ClockEnd.values();
    }
}

package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.ExitCheck;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.UnitRule;
import cn.kexin.crm.domain.organisation.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

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

    /** @return what can stop a clock of a definition; a word to the customer is promised by service policies */
    public List<ClockEnd> getEnds() {
        return Stream.of(ClockEnd.values()).filter(end -> end != ClockEnd.WORD).toList();
    }
}

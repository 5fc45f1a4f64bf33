package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import java.util.Objects;

/** Puts a case into other hands, with everything that goes along: its clocks, and the duties that follow it. */
final class Handover {

    private final CustomerCase theCase;
    private final Act act;

    Handover(CustomerCase theCase, Act act) {
        this.theCase = theCase;
        this.act = act;
    }

    /** @param person null for the unit's queue */
    void give(OrgUnit unit, Person person, String note) {
        OrgUnit oldUnit = theCase.getUnit();
        Person oldPerson = theCase.getPerson();
        if (oldUnit.equals(unit) && Objects.equals(oldPerson, person)) {
            return;
        }
        boolean taken = oldUnit.equals(unit) && oldPerson == null;
        move(unit, person);
        if (!taken) {
            theCase.reassigned();
        }
        act.log()
                .accept(theCase.evidence(act, taken ? EvidenceKind.ASSIGNED : EvidenceKind.REASSIGNED)
                        .from(oldUnit, oldPerson)
                        .noting(note));
    }

    /** Routes by definition, which is no reassignment. @return whether anything changed */
    boolean route(Role role, OrgUnit unit) {
        theCase.owedBy(role);
        if (theCase.getUnit().equals(unit)) {
            return false;
        }
        move(unit, null);
        return true;
    }

    private void move(OrgUnit unit, Person person) {
        OrgUnit oldUnit = theCase.getUnit();
        theCase.heldBy(unit, person);
        if (!oldUnit.equals(unit)) {
            new CaseClocks(theCase, act).handOver(oldUnit);
            theCase.refreshDue();
        }
        theCase.getTasks().stream()
                .filter(task -> task.isOpen() && !task.isExtra() && followsCase(task))
                .forEach(task -> task.assignTo(unit, person));
    }

    private boolean followsCase(CaseTask task) {
        return act.process()
                .duty(task.getStage(), task.getDuty())
                .map(duty -> duty.responsible() == null)
                .orElse(true);
    }
}

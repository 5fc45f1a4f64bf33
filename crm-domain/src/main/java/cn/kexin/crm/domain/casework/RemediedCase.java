package cn.kexin.crm.domain.casework;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;

/** How far what went wrong is put right for good, which the record of it tells the case so that exit checks can ask for it. */
@MappedSuperclass
public abstract class RemediedCase extends TiedCase {

    @Enumerated(EnumType.STRING)
    @Column(name = "remedy_state", length = 20)
    private RemedyState remedyState;

    protected RemediedCase() {}

    RemediedCase(String number, ProcessDefinition definition, CaseRequest request, Act act) {
        super(number, definition, request, act);
    }

    /** @param state null while no root cause is known */
    public void remedyStands(Act act, RemedyState state) {
        remedyState = state;
        StepOn.ifNothingIsMissing((CustomerCase) this, act);
    }

    /** The customer is not content after all: what was done about the cause was not enough. */
    void remedyFallsShort() {
        if (remedyState != null) {
            remedyState = RemedyState.CAUSE_FOUND;
        }
    }

    /** @return null while no root cause is known */
    public RemedyState getRemedyState() {
        return remedyState;
    }
}

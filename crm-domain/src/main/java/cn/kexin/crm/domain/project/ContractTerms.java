package cn.kexin.crm.domain.project;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * The contract of a project; each part may be null.
 *
 * @param number as it stands on the contract
 * @param signedOn when it was signed
 * @param startsOn the first day of the agreed period
 * @param endsOn its last day
 */
public record ContractTerms(
        @Size(max = 80) @PlainLine String number, LocalDate signedOn, LocalDate startsOn, LocalDate endsOn)
        implements Serializable {

    public static final ContractTerms NONE = new ContractTerms(null, null, null, null);

    /** @throws BusinessRuleException when the period ends before it starts */
    public void check() {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw BusinessRuleException.onField("endsOn", "project.error.endsBeforeStart");
        }
    }
}

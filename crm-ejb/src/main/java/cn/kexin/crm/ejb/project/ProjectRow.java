package cn.kexin.crm.ejb.project;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.shared.Money;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A project in a list. Stage is a code of the definition with the given id.
 *
 * @param award or null
 * @param contract or null
 * @param nextMilestone the earliest planned of those not reached, or null
 * @param daysLate days by which the next milestone is late; 0 when it is not
 */
public record ProjectRow(
        long id,
        long version,
        long caseId,
        String number,
        String subject,
        String type,
        long definitionId,
        String stage,
        StageKind status,
        long customerId,
        String customerName,
        String unitName,
        Money award,
        Money contract,
        String nextMilestone,
        LocalDate nextPlannedOn,
        long daysLate)
        implements Serializable {

    /** @return the contract's value, or what was awarded while there is no contract; or null */
    public Money worth() {
        return contract == null ? award : contract;
    }
}

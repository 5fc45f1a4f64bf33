package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.AppealRequest;

/** Corrects evidence after an accepted appeal, by adding a row; offered by the feature that keeps the evidence. */
public interface EvidenceCorrection {

    /**
     * @param rowId id of the evidence row
     * @param request what is to be different
     * @param reason why, and by which decision
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException when the row cannot be corrected
     */
    void correct(long rowId, AppealRequest request, String reason);
}

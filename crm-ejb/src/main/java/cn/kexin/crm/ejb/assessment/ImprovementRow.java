package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.ImprovementState;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * An improvement plan.
 *
 * @param subject name of the unit or person assessed
 * @param mine whether the viewer answers for it
 */
public record ImprovementRow(
        long id,
        long version,
        long scorecardId,
        String period,
        String subject,
        String measure,
        Ref owner,
        LocalDate dueOn,
        ImprovementState state,
        String actions,
        String outcome,
        boolean mine)
        implements Serializable {}

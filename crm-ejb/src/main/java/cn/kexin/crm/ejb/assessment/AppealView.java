package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.domain.assessment.AppealState;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * An appeal.
 *
 * @param subject name of the unit or person assessed
 * @param numbers numbers of the cases it refers to
 * @param rowIds ids of the rows behind the figure it refers to
 * @param decision the reason of the decision; null while open
 */
public record AppealView(
        long id,
        long version,
        long scorecardId,
        String period,
        String subject,
        String measure,
        AppealRequest request,
        List<String> numbers,
        List<Long> rowIds,
        String reason,
        AppealState state,
        String raisedBy,
        Instant raisedAt,
        String decision,
        String decidedBy,
        Instant decidedAt)
        implements Serializable {}

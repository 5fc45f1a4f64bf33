package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.PeriodKind;
import cn.kexin.crm.domain.assessment.PeriodState;
import cn.kexin.crm.ejb.shared.JobStatus;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A period of assessment.
 *
 * @param figuresAsOf evidence recorded up to then is in the figures; null before the first computation
 * @param cards how many scorecards the viewer sees in it
 * @param toExplain how many of them wait for an explanation
 * @param openAppeals how many appeals on them wait for a decision
 * @param computation the latest computation, or null
 */
public record PeriodRow(
        long id,
        long version,
        String code,
        PeriodKind kind,
        LocalDate from,
        LocalDate to,
        PeriodState state,
        String scheme,
        int schemeRevision,
        String schemeNameZh,
        String schemeNameEn,
        Instant figuresAsOf,
        Instant publishedAt,
        long cards,
        long toExplain,
        long openAppeals,
        JobStatus computation)
        implements Serializable {

    public boolean computing() {
        return computation != null && !computation.over();
    }
}

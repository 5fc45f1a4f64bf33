package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything a scorecard's page shows, except the rows behind its figures.
 *
 * @param row the card as in lists, its figures with their history
 * @param answerable who explains or appeals: the unit's head or the person; null while the unit has no head
 * @param figuresAsOf evidence recorded up to then is in the figures
 * @param trend totals of up to twelve periods, this one last
 * @param rights what the viewer may do
 */
public record ScorecardView(
        ScorecardRow row,
        LocalDate from,
        LocalDate to,
        String schemeNameZh,
        String schemeNameEn,
        int schemeRevision,
        Ref answerable,
        Instant figuresAsOf,
        String explanation,
        Ref explainedBy,
        Instant explainedAt,
        List<TrendPoint> trend,
        List<AppealView> appeals,
        List<MarkView> marks,
        List<RewardView> rewards,
        List<ImprovementRow> improvements,
        ScorecardRights rights)
        implements Serializable {}

package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.visit.FindingKind;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A return visit with all that its page shows.
 *
 * @param team who takes part
 * @param answers the checklist, with what the customer said
 * @param findings what it brought to light
 * @param changeable whether the reader may arrange, complete and drop it
 * @param leftAlone whether the customer wants to be left alone, so that a reason is asked for
 */
public record VisitView(
        VisitRow row,
        String summary,
        String finishedBy,
        Instant finishedAt,
        List<Ref> team,
        List<Answer> answers,
        List<Finding> findings,
        boolean changeable,
        boolean leftAlone)
        implements Serializable {

    /** @param answer null while nothing was said */
    public record Answer(long id, String question, String answer) implements Serializable {}

    /**
     * @param theCase the case in which it is followed up; null for none, or one that the reader may not see
     * @param status where that case stands, or null
     */
    public record Finding(
            long id,
            FindingKind kind,
            String words,
            String recordedBy,
            Instant recordedAt,
            Ref theCase,
            StageKind status)
            implements Serializable {}
}

package cn.kexin.crm.domain.casework.history;

import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.StageKind;

/** Names what an update changed; of several changes the one that weighs most. */
final class KindOfUpdate {

    private KindOfUpdate() {}

    /** @param before the row before it; null for the first */
    static EvidenceKind of(HistoryEvidence before, HistoryUpdate update) {
        if (before == null) {
            return EvidenceKind.OPENED;
        }
        StageKind from = before.place().kind();
        StageKind to = update.place().kind();
        if (update.reopened() > before.facts().reopened() || from.isDone() && !to.isDone()) {
            return EvidenceKind.REOPENED;
        }
        if (to == StageKind.CLOSED && from != StageKind.CLOSED) {
            return EvidenceKind.CLOSED;
        }
        if (to == StageKind.WAITING && from != StageKind.WAITING) {
            return EvidenceKind.PAUSED;
        }
        if (from == StageKind.WAITING && to == StageKind.ACTIVE) {
            return EvidenceKind.RESUMED;
        }
        return ofResponsibility(before, update);
    }

    private static EvidenceKind ofResponsibility(HistoryEvidence before, HistoryUpdate update) {
        if (update.reassignments() > before.facts().reassignments()) {
            return EvidenceKind.REASSIGNED;
        }
        if (!update.place().sameResponsible(before.place())) {
            return EvidenceKind.ASSIGNED;
        }
        boolean moved = !update.place().stage().equals(before.place().stage());
        return moved ? EvidenceKind.STAGE_CHANGED : EvidenceKind.UPDATED;
    }
}

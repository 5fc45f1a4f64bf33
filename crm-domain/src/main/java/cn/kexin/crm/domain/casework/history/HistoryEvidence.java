package cn.kexin.crm.domain.casework.history;

import cn.kexin.crm.domain.casework.EvidenceKind;
import java.time.Instant;

/**
 * A row of evidence that a taken-over history leaves, or has left before.
 *
 * @param seq its place within the case, from 1; 0 before it has one
 * @param kind what it testifies
 * @param occurredAt when it happened
 * @param place where the case stood
 * @param before where it had stood; null when unknown or in the first row
 * @param facts what is counted
 * @param externalSeq the update's number in the other system; null when it did not come from there
 * @param correction whether it corrects another row
 */
public record HistoryEvidence(
        int seq,
        EvidenceKind kind,
        Instant occurredAt,
        HistoryUpdate.Place place,
        HistoryUpdate.Place before,
        HistoryFacts facts,
        Integer externalSeq,
        boolean correction) {

    static HistoryEvidence of(EvidenceKind kind, HistoryUpdate update, HistoryUpdate.Place before) {
        HistoryFacts counts = HistoryFacts.counts(update.reassignments(), update.reopened());
        return new HistoryEvidence(0, kind, update.at(), update.place(), before, counts, update.number(), false);
    }

    static HistoryEvidence resolution(HistoryUpdate update, HistoryFacts facts) {
        return new HistoryEvidence(
                0, EvidenceKind.RESOLVED, update.resolvedAt(), update.place(), null, facts, null, false);
    }

    HistoryEvidence at(int newSeq) {
        return new HistoryEvidence(newSeq, kind, occurredAt, place, before, facts, externalSeq, correction);
    }

    HistoryEvidence as(EvidenceKind newKind) {
        return new HistoryEvidence(seq, newKind, occurredAt, place, before, facts, externalSeq, correction);
    }

    /** Whether it says the same of a resolution as the other. */
    boolean agrees(HistoryEvidence other) {
        return occurredAt.equals(other.occurredAt) && place.sameResponsible(other.place) && facts.equals(other.facts);
    }
}

package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.StageKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes histories of cases over from another system, many at a time. No facade: the import calls it, within its own
 * transaction and after it has checked who may.
 */
public interface CaseHistories {

    /** Case type of the cases taken over. */
    String TYPE = "INCIDENT";

    /** @return the stages such a case may stand in, by code */
    Map<String, StageKind> stages();

    /** @return those of the ids that cases have */
    Set<String> known(Collection<String> externalIds);

    /**
     * Stores what is new: cases not known yet, and of all cases the updates not known yet, as evidence.
     *
     * @param entries one entry a case
     * @return what became of each, in the same order
     */
    List<Outcome> take(List<CaseHistoryEntry> entries);

    /**
     * What became of one entry.
     *
     * @param opened whether the case was not known before
     * @param added updates stored now
     * @param refusal key of the message that says why it could not be taken; null when it was
     */
    record Outcome(boolean opened, int added, String refusal) {}
}

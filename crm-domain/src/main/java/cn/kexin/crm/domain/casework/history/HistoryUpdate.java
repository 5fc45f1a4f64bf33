package cn.kexin.crm.domain.casework.history;

import cn.kexin.crm.domain.casework.StageKind;
import java.time.Instant;
import java.util.Objects;

/**
 * The state of a case in another system after one of its updates.
 *
 * @param number the update's number there; rises, but may repeat
 * @param at when the update was made
 * @param place where the case stood after it
 * @param reassignments how often the case had gone to others by then
 * @param reopened how often it had been reopened by then
 * @param withinTarget whether the target counted as met by then
 * @param resolvedAt when the case was resolved, as far as known then; null for never
 */
public record HistoryUpdate(
        int number,
        Instant at,
        Place place,
        int reassignments,
        int reopened,
        boolean withinTarget,
        Instant resolvedAt) {

    /**
     * Where a case stands and who is responsible.
     *
     * @param stage stage code of the definition
     * @param kind the stage's kind
     * @param unit id of the responsible unit
     * @param person id of the responsible person; null while in the unit's queue
     */
    public record Place(String stage, StageKind kind, long unit, Long person) {

        boolean sameResponsible(Place other) {
            return unit == other.unit && Objects.equals(person, other.person);
        }
    }
}

package cn.kexin.crm.domain.casework.history;

/**
 * What measures count.
 *
 * @param withinTarget whether the other system held the target to be met; null unless resolved
 * @param calendarMinutes minutes by the wall clock from opening to resolution; null unless resolved
 * @param workingMinutes working minutes of the responsible unit in between, waiting for the customer left out; null
 *     unless resolved
 * @param reassignments how often the case had gone to others
 * @param reopened how often it had been reopened
 */
public record HistoryFacts(
        Boolean withinTarget, Long calendarMinutes, Long workingMinutes, int reassignments, int reopened) {

    static HistoryFacts counts(int reassignments, int reopened) {
        return new HistoryFacts(null, null, null, reassignments, reopened);
    }
}

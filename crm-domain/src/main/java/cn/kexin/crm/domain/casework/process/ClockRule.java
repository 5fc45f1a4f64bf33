package cn.kexin.crm.domain.casework.process;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.shared.LocalName;
import java.io.Serializable;
import java.util.Map;

/**
 * A clock of the definition.
 *
 * @param code unique within the definition, e.g. RESPONSE
 * @param label what people read beside it
 * @param end what stops it; RESPONSE, RESOLUTION and WORD clocks start when the case is opened, STAGE clocks on entering
 * @param stage the stage of a STAGE clock; null otherwise
 * @param workingMinutes target in working minutes of the responsible unit's calendar
 * @param byPriority targets that replace it for a priority
 * @param pausesWhileWaiting whether it stands still in stages of kind WAITING
 * @param warnAtPercent share of the target after which the responsible person is warned, 1 to 99; null for never
 */
public record ClockRule(
        String code,
        LocalName label,
        ClockEnd end,
        String stage,
        int workingMinutes,
        Map<Priority, Integer> byPriority,
        boolean pausesWhileWaiting,
        Integer warnAtPercent)
        implements Serializable {

    /** Code of the clock that service policies add to definitions, for the next word to the customer. */
    public static final String WORD = "CUSTOMER_WORD";

    public ClockRule {
        byPriority = byPriority == null ? Map.of() : Map.copyOf(byPriority);
    }

    /** @return the target in working minutes for a priority */
    public int target(Priority priority) {
        return byPriority.getOrDefault(priority, workingMinutes);
    }

    /**
     * @param promised working minutes that the customer's service standard promises; they replace a longer target
     * @return the target in working minutes for a customer and a priority
     */
    public int target(Priority priority, Map<ClockEnd, Integer> promised) {
        return Math.min(target(priority), promised.getOrDefault(end, Integer.MAX_VALUE));
    }
}

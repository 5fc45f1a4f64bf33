package cn.kexin.crm.ejb.casework.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;

/**
 * Tells who has to be told when clocks near their end or run out, and notices duties that are not done in time. Nothing
 * ticks: each minute asks, by an index, which clocks and duties have something due. On a cluster every node asks, and the
 * version of each lets exactly one of them act.
 */
@Singleton
@PermitAll
public class EscalationTimer {

    private static final Logger LOG = System.getLogger(EscalationTimer.class.getName());
    private static final int CHUNK = 200;

    @Inject
    private Escalations escalations;

    @Inject
    private DutyReminders reminders;

    @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void escalate() {
        each("Clock", escalations::due, escalations::escalate);
        each("Duty", escalations::dutiesDue, escalations::missDuty);
    }

    /** Duties that stand beside those of definitions have no clock that would warn of them. */
    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void remind() {
        each("Reminder", reminders::due, reminders::remind);
    }

    private static void each(String what, BiFunction<Long, Integer, List<Long>> due, LongConsumer action) {
        List<Long> ids = due.apply(0L, CHUNK);
        while (!ids.isEmpty()) {
            ids.forEach(id -> attempt(what, id, action));
            ids = due.apply(ids.get(ids.size() - 1), CHUNK);
        }
    }

    private static void attempt(String what, long id, LongConsumer action) {
        try {
            action.accept(id);
        } catch (RuntimeException e) {
            // Another node was faster, or one of them is broken; the others must not wait for it.
            LOG.log(Level.DEBUG, () -> what + " " + id + " not escalated", e);
        }
    }
}

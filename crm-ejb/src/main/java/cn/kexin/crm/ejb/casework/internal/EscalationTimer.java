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
import java.util.function.Consumer;

/**
 * Tells who has to be told when clocks near their end or run out, and notices duties that are not done in time. Nothing
 * ticks: some times a minute it asks, by an index, which clocks and duties have something due. On a cluster every node asks
 * and takes those that no other node is at.
 */
@Singleton
@PermitAll
public class EscalationTimer {

    private static final Logger LOG = System.getLogger(EscalationTimer.class.getName());

    /** So many share a transaction, and what is read for it. */
    private static final int CHUNK = 100;

    @Inject
    private Escalations escalations;

    @Inject
    private DutyReminders reminders;

    @Schedule(hour = "*", minute = "*", second = "5/15", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void escalate() {
        each("Clocks", escalations::due, escalations::escalate);
        each("Duties", escalations::dutiesDue, escalations::missDuties);
    }

    /** Duties that stand beside those of definitions have no clock that would warn of them. */
    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void remind() {
        each("Reminders", reminders::due, duties -> duties.forEach(reminders::remind));
    }

    private static void each(String what, BiFunction<Long, Integer, List<Long>> due, Consumer<List<Long>> action) {
        List<Long> ids = due.apply(0L, CHUNK);
        while (!ids.isEmpty()) {
            if (!attempt(what, ids, action)) {
                ids.forEach(id -> attempt(what, List.of(id), action));
            }
            ids = due.apply(ids.get(ids.size() - 1), CHUNK);
        }
    }

    private static boolean attempt(String what, List<Long> ids, Consumer<List<Long>> action) {
        try {
            action.accept(ids);
            return true;
        } catch (RuntimeException e) {
            // Somebody works on one of the cases just now, or one is broken; the others must not wait for it.
            LOG.log(Level.DEBUG, () -> what + " " + ids + " not escalated", e);
            return false;
        }
    }
}

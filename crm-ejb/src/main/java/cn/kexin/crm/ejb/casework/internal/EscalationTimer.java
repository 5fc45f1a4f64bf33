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

/**
 * Tells who has to be told when clocks near their end or run out. Nothing ticks: each minute asks, by an index, which
 * clocks have something due. On a cluster every node asks, and the clock's version lets exactly one of them act.
 */
@Singleton
@PermitAll
public class EscalationTimer {

    private static final Logger LOG = System.getLogger(EscalationTimer.class.getName());
    private static final int CHUNK = 200;

    @Inject
    private Escalations escalations;

    @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void escalate() {
        long after = 0;
        List<Long> due = escalations.due(after, CHUNK);
        while (!due.isEmpty()) {
            due.forEach(this::escalate);
            after = due.get(due.size() - 1);
            due = escalations.due(after, CHUNK);
        }
    }

    private void escalate(long clockId) {
        try {
            escalations.escalate(clockId);
        } catch (RuntimeException e) {
            // Another node was faster, or one clock is broken; the others must not wait for it.
            LOG.log(Level.DEBUG, () -> "Clock " + clockId + " not escalated", e);
        }
    }
}

package cn.kexin.crm.ejb.emergency.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Calls the next step where nobody has acknowledged in time; a lock on each emergency lets one node act. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmergencyTimer {

    private static final Logger LOG = System.getLogger(EmergencyTimer.class.getName());

    @Inject
    private DueCalls due;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void call() {
        due.ids().forEach(this::call);
    }

    private void call(long id) {
        try {
            due.call(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "Emergency " + id + ": next step not called", e);
        }
    }
}

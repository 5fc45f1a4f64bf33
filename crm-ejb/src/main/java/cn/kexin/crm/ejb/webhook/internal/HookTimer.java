package cn.kexin.crm.ejb.webhook.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every few seconds sends what waits; on a cluster a lease lets one node act for each subscription. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HookTimer {

    @Inject
    private HookDelivery delivery;

    @Inject
    private HookSettings settings;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void deliver() {
        if (settings.isOnThisNode()) {
            delivery.deliver();
        }
    }
}

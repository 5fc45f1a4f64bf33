package cn.kexin.crm.ejb.shared.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every few seconds renews the leases of this node's jobs and looks for free ones, such as those of a node that died. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimer {

    @Inject
    private JobRunner runner;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        runner.renewLeases();
        runner.startFree();
    }
}

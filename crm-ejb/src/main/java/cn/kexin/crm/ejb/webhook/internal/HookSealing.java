package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.webhook.HookSubscription;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** At start seals secrets that an earlier version kept open or that lie under the key before, and tells of those it cannot read. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class HookSealing {

    private static final Logger LOG = System.getLogger(HookSealing.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    private HookSecrets secrets;

    @PostConstruct
    public void seal() {
        em.createQuery("select s from HookSubscription s order by s.id", HookSubscription.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(this::renew);
    }

    private void renew(HookSubscription subscription) {
        try {
            secrets.renew(subscription)
                    .ifPresent(why -> LOG.log(Level.ERROR, () -> sealedElsewhere(subscription, why)));
        } catch (BusinessRuleException e) {
            LOG.log(Level.ERROR, () -> "The secret of web-hook \"" + subscription.getName() + "\" stays as it is");
        }
    }

    private static String sealedElsewhere(HookSubscription subscription, String why) {
        return "Web-hook \"" + subscription.getName() + "\" cannot be served: its secret is " + why
                + ". Give the key back (also as crm.secret-key.previous), or make a new secret under Administration, Web-hooks";
    }
}

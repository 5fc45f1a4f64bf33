package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.webhook.HookSubscription;
import cn.kexin.crm.ejb.shared.Seals;
import cn.kexin.crm.ejb.webhook.HookSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Secrets of subscriptions: in the database they are sealed, each to its own row. */
@ApplicationScoped
public class HookSecrets {

    @Inject
    private Seals seals;

    /** @param subscription with an id */
    void keep(HookSubscription subscription, String secret) {
        subscription.keepSecret(seals.seal(secret, place(subscription.getId())));
    }

    /**
     * @param kept as it stands in the database
     * @throws BusinessRuleException when this server's key does not open it
     */
    HookSecret open(long subscriptionId, String kept) {
        return read(subscriptionId, kept)
                .map(HookSecret::new)
                .orElseThrow(() -> new BusinessRuleException("webhook.error.secretSealed"));
    }

    boolean opens(HookSubscription subscription) {
        return read(subscription.getId(), subscription.getSecret()).isPresent();
    }

    /**
     * Seals what is not sealed yet, or with the key before.
     *
     * @return what keeps it from being read; empty when nothing does
     */
    Optional<String> renew(HookSubscription subscription) {
        String kept = subscription.getSecret();
        if (seals.isCurrent(kept) && opens(subscription)) {
            return Optional.empty();
        }
        Optional<String> secret = read(subscription.getId(), kept);
        secret.ifPresent(each -> keep(subscription, each));
        return secret.isPresent() ? Optional.empty() : Optional.of(seals.mismatch(kept));
    }

    private Optional<String> read(long subscriptionId, String kept) {
        return Seals.isSealed(kept) ? seals.open(kept, place(subscriptionId)) : Optional.of(kept);
    }

    private static String place(long subscriptionId) {
        return "hook_subscription/" + subscriptionId;
    }
}

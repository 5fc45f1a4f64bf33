package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.domain.webhook.HookEvent;
import cn.kexin.crm.domain.webhook.HookMessage;
import cn.kexin.crm.domain.webhook.HookState;
import cn.kexin.crm.domain.webhook.HookSubscription;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.webhook.Happening;
import cn.kexin.crm.ejb.webhook.HookCommand;
import cn.kexin.crm.ejb.webhook.HookFacade;
import cn.kexin.crm.ejb.webhook.HookMessageRow;
import cn.kexin.crm.ejb.webhook.HookMessageView;
import cn.kexin.crm.ejb.webhook.HookRow;
import cn.kexin.crm.ejb.webhook.HookSecret;
import cn.kexin.crm.ejb.webhook.NewHook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Keeps the subscriptions of other systems. */
@Stateless
@RolesAllowed(Role.Names.ADMIN)
public class HookBean implements HookFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private HookQueries queries;

    @Inject
    private HookSettings settings;

    @Inject
    private HookSecrets secrets;

    @Inject
    private HookOutbox outbox;

    @Inject
    private Members members;

    @Inject
    private Clock clock;

    @Override
    public List<HookRow> list() {
        return queries.rows(null);
    }

    @Override
    public HookRow find(long id) {
        return queries.rows(id).stream().findFirst().orElseThrow(() -> new NotFoundException("webhook", id));
    }

    @Override
    public NewHook create(HookCommand command) {
        if (queries.rows(null).size() >= MOST) {
            throw new BusinessRuleException("webhook.error.tooMany", MOST);
        }
        String secret = HookSecret.generate();
        HookSubscription subscription = describe(new HookSubscription(clock.instant()), command);
        em.persist(subscription);
        secrets.keep(subscription, secret);
        em.flush();
        return new NewHook(subscription.getId(), secret);
    }

    @Override
    public void change(long id, long version, HookCommand command) {
        describe(load(id, version), command);
    }

    private HookSubscription describe(HookSubscription subscription, HookCommand command) {
        settings.addresses().check(command.url());
        boolean taken = queries.rows(null).stream()
                .anyMatch(each -> each.name().equals(command.name().strip())
                        && (subscription.getId() == null || each.id() != subscription.getId()));
        if (taken) {
            throw BusinessRuleException.onField("name", "webhook.error.nameTaken");
        }
        Person owner = members.person("owner", command.owner());
        if (command.events().contains(HookEvent.TEST)) {
            throw BusinessRuleException.onField("events", "webhook.error.event");
        }
        return subscription.describe(command.name(), command.url(), command.events(), owner);
    }

    @Override
    public String renewSecret(long id, long version) {
        String secret = HookSecret.generate();
        secrets.keep(load(id, version), secret);
        return secret;
    }

    @Override
    public void turn(long id, long version, boolean on) {
        HookSubscription subscription = load(id, version);
        if (on && !subscription.getOwner().isActive()) {
            throw new BusinessRuleException(
                    "webhook.error.ownerLeft", subscription.getOwner().getName());
        }
        subscription.turn(on);
    }

    @Override
    public void remove(long id, long version) {
        em.remove(load(id, version));
    }

    @Override
    public void test(long id) {
        HookSubscription subscription = load(id, null);
        if (!subscription.isActive()) {
            throw new BusinessRuleException("webhook.error.off");
        }
        subscription.tryNow();
        outbox.write(
                id,
                new Happening(
                        HookEvent.TEST, null, null, clock.instant().truncatedTo(ChronoUnit.MICROS), Map.of("test", 1)));
    }

    @Override
    public Page<HookMessageRow> messages(long id, HookState state, PageRequest page) {
        return queries.messages(load(id, null).getId(), state, page);
    }

    @Override
    public HookMessageView message(long messageId) {
        return queries.view(loadMessage(messageId, LockModeType.NONE));
    }

    @Override
    public void sendAgain(long messageId, long version) {
        HookMessage message = loadMessage(messageId, LockModeType.PESSIMISTIC_WRITE);
        StaleVersionException.check(message, version);
        message.again();
        message.getSubscription().tryNow();
    }

    private HookMessage loadMessage(long id, LockModeType lock) {
        HookMessage message = em.find(HookMessage.class, id, lock);
        if (message == null) {
            throw new NotFoundException("webhookEvent", id);
        }
        return message;
    }

    /** @param version null when it does not matter */
    private HookSubscription load(long id, Long version) {
        HookSubscription found = em.find(HookSubscription.class, id);
        if (found == null) {
            throw new NotFoundException("webhook", id);
        }
        if (version != null) {
            StaleVersionException.check(found, version);
        }
        return found;
    }
}

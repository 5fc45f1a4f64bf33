package cn.kexin.crm.ejb.webhook;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.domain.webhook.HookState;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Subscriptions of other systems and what became of the events; for the administrator. */
@Local
public interface HookFacade {

    /** So many subscriptions there may be. */
    int MOST = 50;

    /** @return all of them by name */
    List<HookRow> list();

    /** @throws NotFoundException when there is none */
    HookRow find(long id);

    /**
     * @return its id and its secret, which nobody is shown again
     * @throws BusinessRuleException on {@code url}, {@code name} or {@code owner} when it does not fit
     */
    NewHook create(@NotNull @Valid HookCommand command);

    /** @throws StaleVersionException when somebody else changed it */
    void change(long id, long version, @NotNull @Valid HookCommand command);

    /** @return a new secret; the one so far is worth nothing from now on */
    String renewSecret(long id, long version);

    /** Lets it be told of what happens from now on, or of nothing. */
    void turn(long id, long version, boolean on);

    /** Removes it with everything that waits. */
    void remove(long id, long version);

    /** Sends an event that tells nothing, to see whether the other system answers. */
    void test(long id);

    /**
     * @param state null for all
     * @return its events, the latest first; has no sort of its own
     */
    Page<HookMessageRow> messages(long id, HookState state, @NotNull @Valid PageRequest page);

    HookMessageView message(long messageId);

    /** Sends an event again under the same id, whatever became of it, and lets what waits go on at once. */
    void sendAgain(long messageId, long version);
}

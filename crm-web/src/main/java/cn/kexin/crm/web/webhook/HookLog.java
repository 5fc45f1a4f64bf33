package cn.kexin.crm.web.webhook;

import cn.kexin.crm.domain.webhook.HookState;
import cn.kexin.crm.ejb.webhook.HookFacade;
import cn.kexin.crm.ejb.webhook.HookMessageRow;
import cn.kexin.crm.ejb.webhook.HookMessageView;
import cn.kexin.crm.ejb.webhook.HookRow;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.ListQuery;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Stream;

/** What became of the events of one subscription. */
@Named
@ViewScoped
public class HookLog implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String OUR_REASON = "webhook.error.";

    @EJB
    private HookFacade hooks;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    private long id;
    private HookState state;
    private HookRow row;
    private HookMessageView view;
    private final LazyRows<HookMessageRow> rows =
            new LazyRows<>(page -> hooks.messages(id, state, page), HookMessageRow::id);

    public void load() {
        row = hooks.find(id);
    }

    public void look(long messageId) {
        view = hooks.message(messageId);
    }

    public void sendAgain(HookMessageRow message) {
        hooks.sendAgain(message.id(), message.version());
        messages.done("webhook.again.done");
    }

    /** @return the address of the same list for a state; null for every state */
    public String ofState(HookState wanted) {
        return "log.xhtml?" + ListQuery.empty().with("id", id).with("state", wanted);
    }

    public HookState[] getStates() {
        return HookState.values();
    }

    /** @return what the other system answered, or why it did not: our own reasons in words, those of the network as they are */
    public String answer(Integer httpStatus, String error) {
        if (httpStatus != null) {
            return httpStatus.toString();
        }
        return error != null && error.startsWith(OUR_REASON) ? texts.of(error) : error;
    }

    public String tone(HookState of) {
        return switch (of) {
            case WAITING -> "pause";
            case DELIVERED -> "ok";
            case WITHHELD -> "";
            case DEAD -> "bad";
        };
    }

    public HookRow getRow() {
        return row;
    }

    /** @return the event looked at, or null */
    public HookMessageView getView() {
        return view;
    }

    public LazyRows<HookMessageRow> getRows() {
        return rows;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getState() {
        return state == null ? null : state.name();
    }

    /** @param name of a state; any other text means every state */
    public void setState(String name) {
        state = Stream.of(HookState.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}

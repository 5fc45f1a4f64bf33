package cn.kexin.crm.web.webhook;

import cn.kexin.crm.domain.webhook.HookEvent;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.webhook.HookFacade;
import cn.kexin.crm.ejb.webhook.HookRow;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** The subscriptions of other systems; a secret is shown once, when it is made. */
@Named
@ViewScoped
public class HookPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private HookFacade hooks;

    @EJB
    private DirectoryFacade directory;

    @Inject
    private Messages messages;

    private List<HookRow> rows = List.of();
    private HookForm form;
    private String secret;

    public void load() {
        rows = hooks.list();
    }

    public void begin() {
        form = new HookForm(null, null);
    }

    public void edit(long id) {
        HookRow known = hooks.find(id);
        form = new HookForm(known, directory.person(known.owner()));
    }

    public void save() {
        if (form.getKnown() == null) {
            secret = hooks.create(form.toCommand()).secret();
        } else {
            hooks.change(form.getKnown().id(), form.getKnown().version(), form.toCommand());
            messages.done("common.saved");
        }
        form = null;
        load();
    }

    public void renewSecret(HookRow row) {
        secret = hooks.renewSecret(row.id(), row.version());
        load();
    }

    public void turn(HookRow row) {
        hooks.turn(row.id(), row.version(), !row.active());
        load();
    }

    public void remove(HookRow row) {
        hooks.remove(row.id(), row.version());
        messages.done("webhook.removed", row.name());
        load();
    }

    public void test(HookRow row) {
        hooks.test(row.id());
        messages.done("webhook.tested");
        load();
    }

    /** @return the events it wants, in words and in their order */
    public String events(HookRow row) {
        return Formats.join(row.events().stream().sorted().map(Formats::label).toList());
    }

    public List<HookRow> getRows() {
        return rows;
    }

    /** @return whether there are secrets that this server cannot read */
    public boolean isSealed() {
        return rows.stream().anyMatch(row -> !row.readable());
    }

    public HookForm getForm() {
        return form;
    }

    /** @return the secret made just now, or null */
    public String getSecret() {
        return secret;
    }

    public List<HookEvent> getOffered() {
        return Stream.of(HookEvent.values())
                .filter(each -> each != HookEvent.TEST)
                .toList();
    }
}

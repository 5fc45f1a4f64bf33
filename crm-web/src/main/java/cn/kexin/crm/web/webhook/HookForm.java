package cn.kexin.crm.web.webhook;

import cn.kexin.crm.domain.webhook.HookEvent;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.webhook.HookCommand;
import cn.kexin.crm.ejb.webhook.HookRow;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A subscription while somebody writes it. */
public class HookForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HookRow known;
    private String name;
    private String url;
    private HookEvent[] events = {};
    private DirectoryEntry owner;

    /**
     * @param known null for a new one
     * @param owner whose rights decide so far, or null
     */
    public HookForm(HookRow known, DirectoryEntry owner) {
        this.known = known;
        this.owner = owner;
        if (known != null) {
            name = known.name();
            url = known.url();
            events = known.events().toArray(HookEvent[]::new);
        }
    }

    HookCommand toCommand() {
        Set<HookEvent> wanted = Stream.of(events).collect(Collectors.toSet());
        return new HookCommand(name, url, wanted, owner == null ? null : owner.username());
    }

    public HookRow getKnown() {
        return known;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public HookEvent[] getEvents() {
        return events.clone();
    }

    public void setEvents(HookEvent[] events) {
        this.events = events.clone();
    }

    public DirectoryEntry getOwner() {
        return owner;
    }

    public void setOwner(DirectoryEntry owner) {
        this.owner = owner;
    }
}

package cn.kexin.crm.web.exchange;

import cn.kexin.crm.ejb.exchange.CalendarFeedFacade;
import cn.kexin.crm.ejb.exchange.CalendarFeedFacade.FeedRow;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.PublicAddress;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The secret address of one's calendar: make it, make another, end it. */
@Named
@ViewScoped
public class FeedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CalendarFeedFacade feeds;

    @Inject
    private Messages messages;

    @Inject
    private PublicAddress server;

    private FeedRow feed;
    private transient String address;

    @PostConstruct
    void load() {
        feed = feeds.find();
    }

    public void renew() {
        address = server.of("/ical/" + feeds.renew() + ".ics");
        load();
    }

    public void revoke() {
        feeds.revoke();
        address = null;
        load();
        messages.done("exchange.calendar.revoked");
    }

    public FeedRow getFeed() {
        return feed;
    }

    /** @return the address just made; null on every later look */
    public String getAddress() {
        return address;
    }
}

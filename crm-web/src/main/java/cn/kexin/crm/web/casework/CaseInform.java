package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPermission;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.CustomerWordFacade;
import cn.kexin.crm.ejb.casework.InformCustomer;
import cn.kexin.crm.ejb.customer.ConsentFacade;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Tells the customer of the case on the page how it stands, by the way of the policy unless the customer does not want that. */
@Named
@ViewScoped
public class CaseInform implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerWordFacade words;

    @EJB
    private ConsentFacade consents;

    @Inject
    private CasePage page;

    private Channel channel;
    private String text;
    private String reason;

    /** What speaks against the way of the policy; null when nothing does, or the policy names none. */
    private ContactPermission against;

    /** Whether the customer wants to be left alone in the way that is chosen. */
    private boolean reasonAsked;

    /** Proposes the way. */
    public void begin() {
        text = null;
        reason = null;
        reasonAsked = false;
        channel = promised();
        ContactPermission permission = permission(channel);
        against = permission == null || permission.free() ? null : permission;
        if (against != null) {
            channel = null;
        }
    }

    /** Looks whether the customer wants to be left alone in the way that is chosen. */
    public void lookUpWish() {
        ContactPermission permission = permission(channel);
        reasonAsked = permission != null && !permission.free();
    }

    public void submit() {
        page.doing(
                seen -> words.inform(new InformCustomer(page.getId(), seen.row().version(), channel, text, reason)),
                "casework.inform.done");
    }

    private ContactPermission permission(Channel way) {
        ContactChannel line = ContactChannel.of(way);
        CaseView view = page.getView();
        return line == null
                ? null
                : consents.permission(view.row().customerId(), view.contactId(), line, ContactPurpose.SERVICE);
    }

    /** @return the way that the policy promises, or null */
    public Channel getPromised() {
        return promised();
    }

    private Channel promised() {
        CaseView view = page.getView();
        return view.policy() == null ? null : view.policy().wordChannel();
    }

    public ContactPermission getAgainst() {
        return against;
    }

    public boolean isReasonAsked() {
        return reasonAsked;
    }

    public List<Channel> getWays() {
        return CustomerWays.ALL;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.ejb.customer.BlockCommand;
import java.io.Serializable;
import java.time.LocalDate;

/** What somebody writes down of a wish to be left alone. */
public class BlockForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long contactId;
    private ContactChannel channel;
    private String reason;
    private LocalDate until;

    BlockCommand toCommand() {
        return new BlockCommand(contactId, channel, reason, until);
    }

    public Long getContactId() {
        return contactId;
    }

    public void setContactId(Long contactId) {
        this.contactId = contactId;
    }

    public ContactChannel getChannel() {
        return channel;
    }

    public void setChannel(ContactChannel channel) {
        this.channel = channel;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}

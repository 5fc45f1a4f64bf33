package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.consent.ConsentSource;
import cn.kexin.crm.domain.customer.consent.ConsentState;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.ejb.customer.ConsentCommand;
import cn.kexin.crm.web.shared.Formats;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;

/** What somebody writes down of a consent or its withdrawal. */
public class ConsentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long contactId;
    private final String who;
    private ConsentState state = ConsentState.GIVEN;
    private List<ContactChannel> channels = List.of();
    private List<ContactPurpose> purposes = List.of(ContactPurpose.MARKETING);
    private LocalDateTime occurredAt;
    private ConsentSource source = ConsentSource.PHONE;
    private String evidence;
    private Long fileId;

    /** @param contactId null for the customer itself */
    ConsentForm(Long contactId, String who) {
        this.contactId = contactId;
        this.who = who;
    }

    ConsentCommand toCommand() {
        return new ConsentCommand(
                contactId,
                channels.isEmpty() ? EnumSet.noneOf(ContactChannel.class) : EnumSet.copyOf(channels),
                purposes.isEmpty() ? EnumSet.noneOf(ContactPurpose.class) : EnumSet.copyOf(purposes),
                state,
                occurredAt == null ? null : occurredAt.atZone(Formats.zone()).toInstant(),
                source,
                evidence,
                fileId);
    }

    public String getWho() {
        return who;
    }

    public ConsentState getState() {
        return state;
    }

    public void setState(ConsentState state) {
        this.state = state;
    }

    public List<ContactChannel> getChannels() {
        return channels;
    }

    public void setChannels(List<ContactChannel> channels) {
        this.channels = channels;
    }

    public List<ContactPurpose> getPurposes() {
        return purposes;
    }

    public void setPurposes(List<ContactPurpose> purposes) {
        this.purposes = purposes;
    }

    public LocalDateTime getOccurredAt() {
        return occurredAt;
    }

    public void setOccurredAt(LocalDateTime occurredAt) {
        this.occurredAt = occurredAt;
    }

    public ConsentSource getSource() {
        return source;
    }

    public void setSource(ConsentSource source) {
        this.source = source;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public Long getFileId() {
        return fileId;
    }

    public void setFileId(Long fileId) {
        this.fileId = fileId;
    }
}

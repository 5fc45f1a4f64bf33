package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.ejb.customer.InteractionCommand;
import cn.kexin.crm.web.shared.Formats;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What somebody writes down of a touch; a call just made needs nothing but the words. */
public class TouchForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** When the day's work begins: a next step is due then. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private Channel channel = Channel.PHONE;
    private TouchDirection direction = TouchDirection.OUT;
    private LocalDateTime occurredAt;
    private Long contactId;
    private String summary;
    private String result;
    private String nextStep;
    private LocalDate nextOn;
    private String contactReason;

    InteractionCommand toCommand() {
        return new InteractionCommand(
                channel,
                direction,
                instant(occurredAt),
                contactId,
                summary,
                result,
                nextStep,
                nextOn == null ? null : instant(nextOn.atTime(MORNING)),
                contactReason);
    }

    private static Instant instant(LocalDateTime moment) {
        return moment == null ? null : moment.atZone(Formats.zone()).toInstant();
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public TouchDirection getDirection() {
        return direction;
    }

    public void setDirection(TouchDirection direction) {
        this.direction = direction;
    }

    public LocalDateTime getOccurredAt() {
        return occurredAt;
    }

    public void setOccurredAt(LocalDateTime occurredAt) {
        this.occurredAt = occurredAt;
    }

    public Long getContactId() {
        return contactId;
    }

    public void setContactId(Long contactId) {
        this.contactId = contactId;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public String getNextStep() {
        return nextStep;
    }

    public void setNextStep(String nextStep) {
        this.nextStep = nextStep;
    }

    public LocalDate getNextOn() {
        return nextOn;
    }

    public void setNextOn(LocalDate nextOn) {
        this.nextOn = nextOn;
    }

    public String getContactReason() {
        return contactReason;
    }

    public void setContactReason(String contactReason) {
        this.contactReason = contactReason;
    }
}

package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.ejb.customer.InteractionCommand;
import cn.kexin.crm.ejb.customer.InteractionRow;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.web.shared.Formats;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.model.file.UploadedFiles;

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
    private DirectoryEntry nextPerson;
    private List<Long> others = new ArrayList<>();
    private List<Long> settles = new ArrayList<>();
    private transient UploadedFiles files;

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
                contactReason,
                nextPerson == null ? null : nextPerson.username(),
                others.stream().filter(each -> !each.equals(contactId)).toList(),
                settles);
    }

    /** Shows what was recorded, to be put right. */
    void show(InteractionRow row) {
        channel = row.channel();
        direction = row.direction();
        occurredAt = row.occurredAt().atZone(Formats.zone()).toLocalDateTime();
        contactId = row.contact() == null ? null : row.contact().id();
        summary = row.summary();
        result = row.result();
        nextStep = row.nextStep();
        nextOn = row.nextAt() == null
                ? null
                : row.nextAt().atZone(Formats.zone()).toLocalDate();
    }

    /** A call is at the line. */
    void receiveCall(Long contact) {
        channel = Channel.PHONE;
        direction = TouchDirection.IN;
        contactId = contact;
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

    /** @return who of us owes the next step, or null for oneself */
    public DirectoryEntry getNextPerson() {
        return nextPerson;
    }

    public void setNextPerson(DirectoryEntry nextPerson) {
        this.nextPerson = nextPerson;
    }

    /** @return the files chosen to be kept with the touch; null for none */
    public UploadedFiles getFiles() {
        return files;
    }

    public void setFiles(UploadedFiles files) {
        this.files = files;
    }

    /** @return ids of those who were there too */
    public List<Long> getOthers() {
        return others;
    }

    public void setOthers(List<Long> others) {
        this.others = others == null ? new ArrayList<>() : new ArrayList<>(others);
    }

    /** @return ids of the next steps that the touch settles */
    public List<Long> getSettles() {
        return settles;
    }

    public void setSettles(List<Long> settles) {
        this.settles = settles == null ? new ArrayList<>() : new ArrayList<>(settles);
    }
}

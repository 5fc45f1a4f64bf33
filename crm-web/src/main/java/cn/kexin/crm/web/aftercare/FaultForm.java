package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.ejb.aftercare.ReportFault;
import java.io.Serializable;
import java.time.LocalDate;

/** What somebody writes down of a fault that a customer reports. */
public class FaultForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long itemId;
    private WarrantyPart part;
    private LocalDate reportedOn;
    private Long contactId;
    private String subject;
    private String description;
    private Channel channel = Channel.PHONE;
    private Priority priority = Priority.NORMAL;

    ReportFault toCommand(long customerId) {
        return new ReportFault(
                customerId,
                itemId,
                itemId == null ? part : null,
                reportedOn,
                contactId,
                subject,
                description,
                channel,
                priority);
    }

    public Long getItemId() {
        return itemId;
    }

    public void setItemId(Long itemId) {
        this.itemId = itemId;
    }

    public WarrantyPart getPart() {
        return part;
    }

    public void setPart(WarrantyPart part) {
        this.part = part;
    }

    public LocalDate getReportedOn() {
        return reportedOn;
    }

    public void setReportedOn(LocalDate reportedOn) {
        this.reportedOn = reportedOn;
    }

    public Long getContactId() {
        return contactId;
    }

    public void setContactId(Long contactId) {
        this.contactId = contactId;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }
}

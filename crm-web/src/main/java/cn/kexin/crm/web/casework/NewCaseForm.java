package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.ejb.casework.OpenCase;
import java.io.Serializable;

/** A customer's matter, as typed. */
public class NewCaseForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private CustomerChoice customer;
    private Long contact;
    private String type;
    private String category;
    private Priority priority = Priority.NORMAL;
    private Channel channel = Channel.PHONE;
    private String subject;
    private String description;
    private String product;

    OpenCase toCommand() {
        return new OpenCase(
                type, category, customer.id(), contact, subject, description, channel, priority, null, product);
    }

    public CustomerChoice getCustomer() {
        return customer;
    }

    public void setCustomer(CustomerChoice customer) {
        this.customer = customer;
    }

    public Long getContact() {
        return contact;
    }

    public void setContact(Long contact) {
        this.contact = contact;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority == null ? Priority.NORMAL : priority;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    /** @return the product or model it is about, or null */
    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}

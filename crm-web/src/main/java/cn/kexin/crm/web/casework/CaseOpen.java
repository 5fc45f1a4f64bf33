package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form that takes a customer's matter in: whose, what kind, how urgent, what it is about. */
@Named
@ViewScoped
public class CaseOpen implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int HITS = 20;

    @EJB
    private CaseworkFacade casework;

    @EJB
    private ProcessFacade processes;

    @EJB
    private CustomerFacade customers;

    @Inject
    private ProcessNames names;

    @Inject
    private Durations durations;

    @Inject
    private Messages messages;

    private Long linkedCustomer;
    private transient List<ProcessModel> models;
    private CustomerChoice customer;
    private String type;
    private String category;
    private Priority priority = Priority.NORMAL;
    private Channel channel = Channel.PHONE;
    private String subject;
    private String description;

    /** Reads what may be chosen; the address may name the customer and the type. */
    public void open() {
        models = processes.active();
        if (linkedCustomer != null) {
            customer = CustomerChoice.of(customers.find(linkedCustomer));
        }
        if (model().isEmpty()) {
            type = models.isEmpty() ? null : models.get(models.size() - 1).code();
        }
    }

    public List<CustomerChoice> customers(String text) {
        return customers.lookup(text, HITS).stream().map(CustomerChoice::of).toList();
    }

    /** Another type was chosen, which has categories of its own. */
    public void typeChanged() {
        category = null;
    }

    public String submit() {
        long id = casework.open(
                new OpenCase(type, category, customer.id(), null, subject, description, channel, priority, null));
        messages.done("casework.open.done");
        return "/case/view?faces-redirect=true&id=" + id;
    }

    private Optional<ProcessModel> model() {
        return models().stream().filter(model -> model.code().equals(type)).findFirst();
    }

    private List<ProcessModel> models() {
        if (models == null) {
            models = processes.active();
        }
        return models;
    }

    public List<FilterChoice> getTypes() {
        return models().stream()
                .map(model -> new FilterChoice(model.code(), names.in(model.label())))
                .toList();
    }

    public List<FilterChoice> getCategories() {
        return model().stream()
                .flatMap(model -> model.categories().stream())
                .map(one -> new FilterChoice(one.code(), names.in(one.label())))
                .toList();
    }

    /** @return what is promised for the type and priority chosen, clock by clock */
    public String getPromise() {
        return model().stream()
                .flatMap(model -> model.clocks().stream())
                .map(this::promise)
                .collect(Collectors.joining(" · "));
    }

    private String promise(ClockRule clock) {
        return names.in(clock.label()) + " "
                + durations.text(clock.target(priority == null ? Priority.NORMAL : priority));
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Long getLinkedCustomer() {
        return linkedCustomer;
    }

    public void setLinkedCustomer(Long linkedCustomer) {
        this.linkedCustomer = linkedCustomer;
    }

    public CustomerChoice getCustomer() {
        return customer;
    }

    public void setCustomer(CustomerChoice customer) {
        this.customer = customer;
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
        this.priority = priority;
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

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}

package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.casework.CaseTiesFacade;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that takes a customer's matter in: whose, what kind, how urgent, what it is about. */
@Named
@ViewScoped
public class CaseOpen implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int HITS = 20;
    private static final int OPEN_SHOWN = 3;
    private static final String USUAL = "SERVICE_REQUEST";

    @EJB
    private CaseworkFacade casework;

    @EJB
    private CaseTiesFacade ties;

    @EJB
    private ProcessFacade processes;

    @EJB
    private CustomerFacade customers;

    @Inject
    private ProcessNames names;

    @Inject
    private PromiseWords promises;

    @Inject
    private ContactChoices contacts;

    @Inject
    private CaseLines lines;

    @Inject
    private Messages messages;

    private final NewCaseForm form = new NewCaseForm();
    private Long linkedCustomer;
    private Long linkedContact;
    private String linkedCategory;
    private Long partOf;
    private CaseRow whole;
    private List<ProcessModel> models = List.of();
    private List<ContactChoice> people = List.of();
    private List<CaseLine> alreadyOpen = List.of();
    private String promise;

    /** Reads what may be chosen; the address may name the customer and the type, or the case that a part is split off from. */
    public void open() {
        models = new ArrayList<>(processes.active());
        if (partOf != null) {
            whole = ties.whole(partOf);
            linkedCustomer = whole.customerId();
            form.setSubject(whole.subject());
            form.setPriority(whole.priority());
        }
        if (linkedCustomer != null) {
            form.setCustomer(CustomerChoice.of(customers.brief(linkedCustomer)));
        }
        if (model().isEmpty()) {
            form.setType(usualType());
        }
        customerChanged();
        takeUpLink();
    }

    /** The address may also say who calls and what kind of matter it is. */
    private void takeUpLink() {
        if (people.stream().anyMatch(each -> Long.valueOf(each.id()).equals(linkedContact))) {
            form.setContact(linkedContact);
        }
        if (getCategories().stream().anyMatch(each -> each.code().equals(linkedCategory))) {
            form.setCategory(linkedCategory);
        }
    }

    /** Most of what customers want is a service; a company without that type begins with the first it has. */
    private String usualType() {
        return models.stream()
                .map(ProcessModel::code)
                .filter(USUAL::equals)
                .findFirst()
                .orElse(models.isEmpty() ? null : models.get(0).code());
    }

    public List<CustomerChoice> customers(String text) {
        return customers.lookup(text, HITS).stream().map(CustomerChoice::of).toList();
    }

    /** Another customer was chosen: other people speak, other things are promised, other matters are open. */
    public void customerChanged() {
        form.setContact(null);
        CustomerChoice customer = form.getCustomer();
        people = customer == null ? List.of() : contacts.of(customer.id());
        alreadyOpen = customer == null
                ? List.of()
                : lines.page(CaseFilter.openOf(customer.id()), new PageRequest(0, OPEN_SHOWN, "-openedAt"))
                        .rows();
        promiseChanged();
    }

    /** Another type was chosen, which has categories of its own. */
    public void typeChanged() {
        form.setCategory(null);
        promiseChanged();
    }

    /** Something was chosen that decides what is promised. */
    public void promiseChanged() {
        promise = model().map(model -> promises.of(model, form.getCustomer(), form.getPriority()))
                .orElse("");
    }

    public String submit() {
        long id = whole == null ? casework.open(form.toCommand()) : ties.splitOff(whole.id(), form.toCommand());
        messages.done("casework.open.done");
        return "/case/view?faces-redirect=true&id=" + id;
    }

    private Optional<ProcessModel> model() {
        return models.stream()
                .filter(model -> model.code().equals(form.getType()))
                .findFirst();
    }

    public List<FilterChoice> getTypes() {
        return models.stream()
                .map(model -> new FilterChoice(model.code(), names.in(model.label())))
                .toList();
    }

    public List<FilterChoice> getCategories() {
        return model().stream()
                .flatMap(model -> model.categories().stream())
                .map(one -> new FilterChoice(one.code(), names.in(one.label())))
                .toList();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    /** @return who may speak for the customer chosen */
    public List<ContactChoice> getPeople() {
        return people;
    }

    /** @return the latest matters of the customer chosen that are not closed, lest one be taken in twice */
    public List<CaseLine> getAlreadyOpen() {
        return alreadyOpen;
    }

    /** @return what is promised to the customer for the type and priority chosen, clock by clock */
    public String getPromise() {
        return promise;
    }

    public NewCaseForm getForm() {
        return form;
    }

    public Long getLinkedContact() {
        return linkedContact;
    }

    public void setLinkedContact(Long linkedContact) {
        this.linkedContact = linkedContact;
    }

    public String getLinkedCategory() {
        return linkedCategory;
    }

    public void setLinkedCategory(String linkedCategory) {
        this.linkedCategory = linkedCategory;
    }

    /** @return the case that the new one is to be a part of, or null */
    public CaseRow getWhole() {
        return whole;
    }

    public Long getPartOf() {
        return partOf;
    }

    public void setPartOf(Long partOf) {
        this.partOf = partOf;
    }

    public Long getLinkedCustomer() {
        return linkedCustomer;
    }

    public void setLinkedCustomer(Long linkedCustomer) {
        this.linkedCustomer = linkedCustomer;
    }
}

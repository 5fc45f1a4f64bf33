package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerHistoryFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.ejb.reference.Industries;
import cn.kexin.crm.ejb.reference.Industry;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Me;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** The list of customers: opens with one's own for those who have some, and keeps filters, order and columns in the address. */
@Named
@ViewScoped
public class CustomerList implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The quick views that the page offers, in this order. */
    private static final List<String> VIEWS = List.of("all", "mine", "core", "gold", "pool", "quiet");

    @EJB
    private CustomerFacade customers;

    @EJB
    private CustomerHistoryFacade history;

    @EJB
    private DirectoryFacade directory;

    @Inject
    private Divisions divisions;

    @Inject
    private Industries industries;

    @Inject
    private Me me;

    @Inject
    private Messages messages;

    private final CustomerQuery query = new CustomerQuery();
    private final LazyRows<CustomerRow> rows = new LazyRows<>(this::read, CustomerRow::id);
    private List<CustomerRow> selected = List.of();
    private List<String> regions;
    private Division division;
    private Industry industry;
    private Ref unit;
    private DirectoryEntry person;
    private Ref newUnit;
    private DirectoryEntry newPerson;

    /** Chooses what to show first when the address says nothing. */
    public void load() {
        if (query.getView() == null || !VIEWS.contains(query.getView())) {
            boolean sells = me.has(Role.Names.SALES) && !query.isNarrowed();
            query.setView(sells ? "mine" : "all");
        }
        unit = query.getUnit() == null ? null : directory.unit(query.getUnit());
        person = query.getPerson() == null ? null : directory.person(query.getPerson());
        regions = customers.regions();
        division = divisions.find(query.getDivision()).orElse(null);
        industry = industries.find(query.getIndustry()).orElse(null);
    }

    private Page<CustomerRow> read(PageRequest request) {
        Page<CustomerRow> page = customers.list(query.filter(), request);
        if (query.showsPhone() && !page.rows().isEmpty()) {
            history.listed(page.rows(), List.of("phone"));
        }
        return page;
    }

    /** Shows what the filters say, under an address of its own. */
    public void apply() throws IOException {
        query.setDivision(division == null ? null : division.code());
        query.setIndustry(industry == null ? null : industry.code());
        query.setUnit(unit == null ? null : unit.code());
        query.setPerson(person == null ? null : person.username());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/customer/list.xhtml?" + query.write());
    }

    /** Gives the ticked customers to a unit and a person. */
    public void assign() {
        int given = customers.assign(
                selected.stream().map(CustomerRow::id).toList(),
                newUnit.code(),
                newPerson == null ? null : newPerson.username());
        messages.done("customer.list.assigned", given);
        selected = List.of();
    }

    /** Opens the ticked customers side by side. */
    public String merge() {
        return "/customer/merge?faces-redirect=true&ids="
                + selected.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(","));
    }

    public List<String> getViews() {
        return VIEWS;
    }

    public CustomerQuery getQuery() {
        return query;
    }

    public LazyRows<CustomerRow> getRows() {
        return rows;
    }

    public List<CustomerRow> getSelected() {
        return selected;
    }

    public void setSelected(List<CustomerRow> selected) {
        this.selected = selected == null ? List.of() : selected;
    }

    public List<String> getRegions() {
        return regions;
    }

    public Division getDivision() {
        return division;
    }

    public void setDivision(Division division) {
        this.division = division;
    }

    public Industry getIndustry() {
        return industry;
    }

    public void setIndustry(Industry industry) {
        this.industry = industry;
    }

    public Ref getUnit() {
        return unit;
    }

    public void setUnit(Ref unit) {
        this.unit = unit;
    }

    public DirectoryEntry getPerson() {
        return person;
    }

    public void setPerson(DirectoryEntry person) {
        this.person = person;
    }

    public Ref getNewUnit() {
        return newUnit;
    }

    public void setNewUnit(Ref newUnit) {
        this.newUnit = newUnit;
    }

    public DirectoryEntry getNewPerson() {
        return newPerson;
    }

    public void setNewPerson(DirectoryEntry newPerson) {
        this.newPerson = newPerson;
    }
}

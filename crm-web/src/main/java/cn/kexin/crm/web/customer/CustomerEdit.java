package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.CustomFieldFacade;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.DuplicateCandidate;
import cn.kexin.crm.ejb.customer.DuplicateCustomerException;
import cn.kexin.crm.ejb.customer.FieldDifference;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.ejb.reference.Industries;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form of a customer. Warns of duplicates while somebody types, and when somebody else was faster shows both versions
 * field by field instead of overwriting either.
 */
@Named
@ViewScoped
public class CustomerEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Shown among all phones and all e-mails. */
    private static final Set<String> COVERED = Set.of("phone", "email");

    @EJB
    private CustomerFacade customers;

    @EJB
    private CustomFieldFacade fields;

    @EJB
    private DirectoryFacade directory;

    @Inject
    private Industries industries;

    @Inject
    private Divisions divisions;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Messages messages;

    private Long id;
    private long version;
    private CustomerForm form = new CustomerForm();
    private String phone;
    private CustomerCommand before;
    private CustomerRow theirs;
    private List<DuplicateCandidate> candidates = List.of();
    private List<EditConflict> conflicts = List.of();
    private boolean different;

    public void load() {
        if (id != null) {
            begin(customers.find(id));
        } else {
            DirectoryEntry me = directory.person(viewer.get().username());
            form.setOwnerPerson(me);
            form.setOwnerUnit(directory.unit(me.unitCode()));
            form.ask(new CustomFieldForm(fields.list(FieldSubject.CUSTOMER), Map.of(), group -> !viewer.get()
                    .scope(group.right())
                    .isEmpty()));
            if (!viewer.get().scope(DataRight.COMMERCIAL).isEmpty()) {
                form.askTerms();
            }
            form.getReach().begin(phone);
        }
    }

    /** @return the number somebody called from, to begin a new customer with; or null */
    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    private void begin(CustomerRow row) {
        form = form(row);
        before = row.toCommand();
        version = row.version();
    }

    private CustomerForm form(CustomerRow row) {
        return CustomerForm.of(
                row, industries.find(row.industryCode()).orElse(null), fields.list(FieldSubject.CUSTOMER));
    }

    /** Proposes the industry of the standard for the words typed, unless one is chosen already. */
    public void proposeIndustry() {
        if (form.getIndustryChoice() == null) {
            form.setIndustryChoice(industries.suggest(form.getIndustry(), 1).stream()
                    .findFirst()
                    .orElse(null));
        }
    }

    /** Puts an address where its division was typed. */
    public void placeAddress(AddressRow row) {
        row.place(row.getTyped() == null ? null : row.getTyped().code());
    }

    /** Passes over the level between a municipality and its districts. */
    public void chooseProvince(AddressRow row) {
        List<Division> cities = row.getProvince() == null ? List.of() : divisions.below(row.getProvince());
        if (cities.size() == 1) {
            row.setCity(cities.get(0).code());
        }
    }

    /** Looks for customers that could be the one being typed. */
    public void lookForDuplicates() {
        different = false;
        candidates = form.getName() == null || form.getName().isBlank() || form.getKind() == null
                ? List.of()
                : customers.duplicates(form.toCommand(), id);
    }

    /** @return the customer's page, or null to stay */
    public String save() {
        try {
            if (id == null) {
                id = customers.create(form.toCommand(), different);
            } else {
                customers.edit(id, version, form.toCommand());
            }
        } catch (DuplicateCustomerException e) {
            candidates = e.getCandidates();
            messages.refuse("customer.edit.duplicate");
            return null;
        } catch (StaleVersionException e) {
            showConflicts();
            return null;
        }
        messages.done("common.saved");
        return "/customer/view?faces-redirect=true&id=" + id;
    }

    private void showConflicts() {
        theirs = customers.find(id);
        conflicts = FieldDifference.between(before, theirs.toCommand(), form.toCommand()).stream()
                .filter(difference -> !COVERED.contains(difference.field()))
                .map(difference -> new EditConflict(difference, form(theirs), form))
                .toList();
        messages.refuse("customer.edit.conflict");
    }

    /** Goes on from the stored version with what was chosen for each field. */
    public void resolve() {
        CustomerForm stored = form(theirs);
        conflicts.stream().filter(EditConflict::isTheirs).forEach(each -> form.take(each.getField(), stored));
        before = theirs.toCommand();
        version = theirs.version();
        conflicts = List.of();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public CustomerForm getForm() {
        return form;
    }

    public List<DuplicateCandidate> getCandidates() {
        return candidates;
    }

    /** @return whether a rule forbids to save the like of one of the candidates */
    public boolean isBlocked() {
        return candidates.stream().anyMatch(DuplicateCandidate::blocking);
    }

    public List<EditConflict> getConflicts() {
        return conflicts;
    }

    /** @return whether the person has said that the customer is none of the candidates */
    public boolean isDifferent() {
        return different;
    }

    public void setDifferent(boolean different) {
        this.different = different;
    }
}

package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.DuplicateCandidate;
import cn.kexin.crm.ejb.customer.DuplicateCustomerException;
import cn.kexin.crm.ejb.customer.FieldDifference;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * The form of a customer. Warns of duplicates while somebody types, and when somebody else was faster shows both versions
 * field by field instead of overwriting either.
 */
@Named
@ViewScoped
public class CustomerEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerFacade customers;

    @EJB
    private DirectoryFacade directory;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Messages messages;

    private Long id;
    private long version;
    private CustomerForm form = new CustomerForm();
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
        }
    }

    private void begin(CustomerRow row) {
        form = CustomerForm.of(row);
        before = row.toCommand();
        version = row.version();
    }

    /** Looks for customers that could be the one being typed. */
    public void lookForDuplicates() {
        different = false;
        candidates = form.getName() == null
                ? List.of()
                : customers.duplicates(form.getName(), form.getPhone(), form.getEmail(), id);
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
                .map(difference -> new EditConflict(difference, CustomerForm.of(theirs), form))
                .toList();
        messages.refuse("customer.edit.conflict");
    }

    /** Goes on from the stored version with what was chosen for each field. */
    public void resolve() {
        CustomerForm stored = CustomerForm.of(theirs);
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

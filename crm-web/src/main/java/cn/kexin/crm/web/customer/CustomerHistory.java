package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.audit.ChangeFilter;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.audit.ReadRow;
import cn.kexin.crm.ejb.customer.CustomerHistoryFacade;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.LazyRows;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The history on a customer's page: changes by field and person, and who was shown what is protected. */
@Named
@ViewScoped
public class CustomerHistory implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerHistoryFacade history;

    @Inject
    private CustomerPage customer;

    private final LazyRows<ChangeRow> changes = new LazyRows<>(this::read, ChangeRow::id);
    private final LazyRows<ReadRow> reads =
            new LazyRows<>(page -> history.readers(customer.getId(), page), ReadRow::id);
    private List<String> fields;
    private String field;
    private DirectoryEntry person;
    private boolean readsShown;

    @PostConstruct
    void open() {
        fields = history.fields(customer.getRow().rights(), customer.getRow().kind());
    }

    private Page<ChangeRow> read(PageRequest page) {
        String username = person == null ? null : person.username();
        return history.list(customer.getId(), new ChangeFilter(field, username), page);
    }

    /** Shows who was shown what is protected. */
    public void showReads() {
        readsShown = true;
    }

    public boolean isReadsShown() {
        return readsShown;
    }

    public LazyRows<ChangeRow> getChanges() {
        return changes;
    }

    public LazyRows<ReadRow> getReads() {
        return reads;
    }

    /** @return the fields by which the history can be filtered */
    public List<String> getFields() {
        return fields;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public DirectoryEntry getPerson() {
        return person;
    }

    public void setPerson(DirectoryEntry person) {
        this.person = person;
    }
}

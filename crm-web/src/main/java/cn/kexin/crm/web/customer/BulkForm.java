package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.customer.list.BulkKind;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.ejb.customer.BulkCommand;
import cn.kexin.crm.ejb.customer.BulkFacade;
import cn.kexin.crm.ejb.customer.BulkSelection;
import cn.kexin.crm.ejb.customer.BulkView;
import cn.kexin.crm.ejb.customer.CustomFieldFacade;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.TagFacade;
import cn.kexin.crm.ejb.customer.TagRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Changes the ticked customers of the list, or all that it finds, and undoes it. */
@Named
@ViewScoped
public class BulkForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private BulkFacade bulk;

    @EJB
    private CustomerFacade customers;

    @EJB
    private TagFacade tags;

    @EJB
    private CustomFieldFacade fields;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerList list;

    @Inject
    private Messages messages;

    private boolean all;
    private long count;
    private Step step = Step.NONE;
    private BulkContent content = new BulkContent(List.of());
    private Ref newUnit;
    private DirectoryEntry newPerson;
    private List<String> offeredTags = List.of();
    private List<String> chosenTags = new ArrayList<>();
    private BulkView done;

    /** Means all customers that the list finds instead of the ticked ones. */
    public void chooseAll() {
        all = true;
        LazyRows<CustomerRow> rows = list.getRows();
        count = rows.isMore() ? customers.count(list.getShown()) : rows.getRowCount();
    }

    public void chooseTicked() {
        all = false;
    }

    /** Begins to choose who answers for them. */
    public void beginAssign() {
        step = Step.ASSIGN;
        newUnit = null;
        newPerson = null;
    }

    /** Begins to choose tags. */
    public void beginTags() {
        step = Step.TAG;
        offeredTags = tags.list().stream().map(TagRow::name).toList();
        chosenTags = new ArrayList<>();
    }

    /** Begins to change a field: offers the company's own, too, that the person may write somewhere. */
    public void beginEdit() {
        step = Step.EDIT;
        content = new BulkContent(fields.list(FieldSubject.CUSTOMER).stream()
                .filter(each -> !each.retired() && mayWrite(each.group()))
                .toList());
    }

    private boolean mayWrite(FieldGroup group) {
        return !group.isProtected() || !viewer.get().scope(group.right()).isEmpty();
    }

    public void edit() throws IOException {
        begin(content.toCommand());
    }

    public void assign() throws IOException {
        begin(BulkCommand.assign(newUnit.code(), newPerson == null ? null : newPerson.username()));
    }

    public void give() throws IOException {
        begin(BulkCommand.tag(chosenTags));
    }

    public void take() throws IOException {
        begin(BulkCommand.untag(chosenTags));
    }

    /** A long change is watched on its own page, a short one is told of here. */
    private void begin(BulkCommand command) throws IOException {
        long id = bulk.begin(all ? BulkSelection.all(list.getShown()) : BulkSelection.of(list.getSelected()), command);
        done = bulk.find(id);
        list.setSelected(List.of());
        all = false;
        if (done.running()) {
            list.leaveFor("/customer/bulk.xhtml?id=" + id);
        }
    }

    public void undo() throws IOException {
        bulk.undo(done.id());
        done = bulk.find(done.id());
        if (done.running()) {
            list.leaveFor("/customer/bulk.xhtml?id=" + done.id());
        } else {
            messages.done("list.bulk.undone", done.count(BulkOutcome.UNDONE));
        }
    }

    /** @return whether all are meant that the list finds */
    public boolean isAll() {
        return all;
    }

    /** @return how many customers are meant */
    public long getCount() {
        return all ? count : list.getSelected().size();
    }

    /** @return whether there are more than those ticked on this page */
    public boolean isMore() {
        return !all && list.getRows().getRowCount() > list.getSelected().size();
    }

    /** @return the dialog that is open; the others are not drawn */
    public Step getStep() {
        return step;
    }

    public boolean isTags(BulkKind kind) {
        return kind == BulkKind.TAG || kind == BulkKind.UNTAG;
    }

    /** @return what was done last, or null */
    public BulkView getDone() {
        return done;
    }

    /** @return what is changed, and into what */
    public BulkContent getContent() {
        return content;
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

    public List<String> getOfferedTags() {
        return offeredTags;
    }

    public List<String> getChosenTags() {
        return chosenTags;
    }

    public void setChosenTags(List<String> chosenTags) {
        this.chosenTags = chosenTags == null ? new ArrayList<>() : new ArrayList<>(chosenTags);
    }

    /** What is asked about the change. */
    public enum Step {
        NONE,
        ASSIGN,
        EDIT,
        TAG
    }
}

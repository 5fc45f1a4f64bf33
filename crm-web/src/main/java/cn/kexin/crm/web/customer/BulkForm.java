package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.domain.customer.list.BulkField;
import cn.kexin.crm.domain.customer.list.BulkKind;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.ejb.customer.BulkCommand;
import cn.kexin.crm.ejb.customer.BulkFacade;
import cn.kexin.crm.ejb.customer.BulkSelection;
import cn.kexin.crm.ejb.customer.BulkView;
import cn.kexin.crm.ejb.customer.CustomFieldFacade;
import cn.kexin.crm.ejb.customer.FieldRow;
import cn.kexin.crm.ejb.customer.TagFacade;
import cn.kexin.crm.ejb.customer.TagRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Industry;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Changes the ticked customers of the list, or all that it finds, and undoes it. */
@Named
@ViewScoped
public class BulkForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private BulkFacade bulk;

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
    private String field = BulkField.VALUE_CLASS.name();
    private String value;
    private Industry industry;
    private Division division;
    private CustomFieldForm custom = CustomFieldForm.NONE;
    private List<FieldRow> customFields = List.of();
    private Ref newUnit;
    private DirectoryEntry newPerson;
    private List<String> offeredTags = List.of();
    private List<String> chosenTags = new ArrayList<>();
    private BulkView done;

    /** Means all customers that the list finds instead of the ticked ones. */
    public void chooseAll() {
        all = true;
    }

    public void chooseTicked() {
        all = false;
    }

    /** Begins to choose tags. */
    public void beginTags() {
        offeredTags = tags.list().stream().map(TagRow::name).toList();
        chosenTags = new ArrayList<>();
    }

    /** Another field has been chosen. */
    public void fieldChosen() {
        value = null;
        industry = null;
        division = null;
        custom = new CustomFieldForm(
                customFields.stream()
                        .filter(each -> TypedValue.member(each.code()).equals(field))
                        .toList(),
                Map.of(),
                group -> true);
    }

    /** Begins to change a field: offers the company's own, too, that the person may write somewhere. */
    public void beginEdit() {
        customFields = fields.list(FieldSubject.CUSTOMER).stream()
                .filter(each -> !each.retired() && mayWrite(each.group()))
                .toList();
        field = BulkField.VALUE_CLASS.name();
        fieldChosen();
    }

    private boolean mayWrite(FieldGroup group) {
        return !group.isProtected() || !viewer.get().scope(group.right()).isEmpty();
    }

    public void edit() throws IOException {
        if (getOwn() == null) {
            CustomFieldInput input = custom.getInputs().get(0);
            begin(BulkCommand.edit(input.getField().code(), input.texts()));
            return;
        }
        begin(BulkCommand.edit(
                getOwn(),
                switch (getOwn()) {
                    case INDUSTRY_CODE -> industry == null ? null : industry.code();
                    case DIVISION -> division == null ? null : division.code();
                    default -> value;
                }));
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
        return all ? list.getRows().getRowCount() : list.getSelected().size();
    }

    /** @return whether there are more than those ticked on this page */
    public boolean isMore() {
        return !all && list.getRows().getRowCount() > list.getSelected().size();
    }

    public boolean isTags(BulkKind kind) {
        return kind == BulkKind.TAG || kind == BulkKind.UNTAG;
    }

    /** @return what was done last, or null */
    public BulkView getDone() {
        return done;
    }

    /** @return the product's own fields */
    public List<BulkField> getFields() {
        return Stream.of(BulkField.values())
                .filter(each -> each != BulkField.CUSTOM)
                .toList();
    }

    /** @return the company's own fields */
    public List<FieldRow> getCustomFields() {
        return customFields;
    }

    /** @return name of one of the product's own fields, or of a custom field in commands */
    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    /** @return the field, or null for a custom one */
    public BulkField getOwn() {
        return CustomFieldForm.isMember(field) ? null : BulkField.valueOf(field);
    }

    public CustomFieldForm getCustom() {
        return custom;
    }

    public Division getDivision() {
        return division;
    }

    public void setDivision(Division division) {
        this.division = division;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public Industry getIndustry() {
        return industry;
    }

    public void setIndustry(Industry industry) {
        this.industry = industry;
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
}

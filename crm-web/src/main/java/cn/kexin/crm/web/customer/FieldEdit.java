package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.ejb.customer.CustomFieldFacade;
import cn.kexin.crm.ejb.customer.FieldRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The form of a custom field. */
@Named
@ViewScoped
public class FieldEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CustomFieldFacade fields;

    @Inject
    private Messages messages;

    private Long id;
    private FieldSubject subject = FieldSubject.CUSTOMER;
    private FieldRow stored;
    private boolean inUse;
    private FieldForm form;

    public void load() {
        if (id == null) {
            form = FieldForm.after(fields.list(subject));
        } else {
            stored = fields.find(id);
            subject = stored.subject();
            inUse = fields.isInUse(id);
            form = FieldForm.of(stored);
        }
    }

    /** @return the list of fields */
    public String save() {
        if (stored == null) {
            fields.create(subject, form.getCode(), form.toCommand());
        } else {
            fields.change(id, stored.version(), form.toCommand());
        }
        messages.done("common.saved");
        return "/customer/fields?faces-redirect=true&subject=" + subject;
    }

    public FieldKind[] getKinds() {
        return FieldKind.values();
    }

    public FieldGroup[] getGroups() {
        return FieldGroup.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** @return the field as it is stored, or null for a new one */
    public FieldRow getStored() {
        return stored;
    }

    /** @return whether there are values, so that the kind stays */
    public boolean isInUse() {
        return inUse;
    }

    public FieldForm getForm() {
        return form;
    }

    public FieldSubject getSubjectKind() {
        return subject;
    }

    public String getSubject() {
        return subject.name();
    }

    /** @param name of a subject; any other text means customers */
    public void setSubject(String name) {
        subject = FieldSubject.CONTACT.name().equals(name) ? FieldSubject.CONTACT : FieldSubject.CUSTOMER;
    }
}

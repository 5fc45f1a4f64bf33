package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.ejb.customer.CustomFieldFacade;
import cn.kexin.crm.ejb.customer.FieldRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The custom fields of customers or of contact people. */
@Named
@RequestScoped
public class FieldsPage {

    @EJB
    private CustomFieldFacade facade;

    private FieldSubject subject = FieldSubject.CUSTOMER;
    private List<FieldRow> rows = List.of();

    public void load() {
        rows = facade.list(subject);
    }

    public List<FieldRow> getRows() {
        return rows;
    }

    public FieldSubject[] getSubjects() {
        return FieldSubject.values();
    }

    public String getSubject() {
        return subject.name();
    }

    /** @param name of a subject; any other text means customers */
    public void setSubject(String name) {
        subject = FieldSubject.CONTACT.name().equals(name) ? FieldSubject.CONTACT : FieldSubject.CUSTOMER;
    }
}

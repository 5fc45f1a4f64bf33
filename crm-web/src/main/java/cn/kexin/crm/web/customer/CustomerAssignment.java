package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Gives the ticked customers of the list to a unit and a person. */
@Named
@ViewScoped
public class CustomerAssignment implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerFacade customers;

    @Inject
    private CustomerList list;

    @Inject
    private Messages messages;

    private Ref newUnit;
    private DirectoryEntry newPerson;

    public void assign() {
        int given = customers.assign(
                list.getSelected().stream().map(CustomerRow::id).toList(),
                newUnit.code(),
                newPerson == null ? null : newPerson.username());
        messages.done("customer.list.assigned", given);
        list.setSelected(List.of());
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

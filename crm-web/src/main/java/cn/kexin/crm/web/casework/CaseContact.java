package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseworkFacade;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Names the contact person of the case on the page. */
@Named
@ViewScoped
public class CaseContact implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CaseworkFacade casework;

    @Inject
    private ContactChoices contacts;

    @Inject
    private CasePage page;

    private List<ContactChoice> choices = List.of();
    private Long contact;

    /** Reads who may be named. */
    public void choose() {
        choices = contacts.of(page.getView().row().customerId());
        contact = page.getView().contactId();
    }

    public void submit() {
        page.doing(seen -> casework.nameContact(page.getId(), seen.row().version(), contact), "casework.contact.named");
    }

    public List<ContactChoice> getChoices() {
        return choices;
    }

    public Long getContact() {
        return contact;
    }

    public void setContact(Long contact) {
        this.contact = contact;
    }
}

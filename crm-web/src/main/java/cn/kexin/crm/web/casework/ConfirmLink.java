package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.casework.ConfirmationFacade;
import cn.kexin.crm.ejb.casework.ConfirmationRow;
import cn.kexin.crm.web.shared.PublicAddress;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Asks the customer of the case on the page whether their matter is done, by a link to copy or in a letter. */
@Named
@ViewScoped
public class ConfirmLink implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where the page that writes letters finds an address to put into the letter. */
    public static final String IN_LETTER = "linkInLetter";

    @EJB
    private ConfirmationFacade confirmations;

    @Inject
    private PublicAddress server;

    @Inject
    private CasePage page;

    private CaseView seen;
    private ConfirmationRow last;
    private String link;

    /** @return the last question, or null; read only when the case is or was done from our side */
    public ConfirmationRow getLast() {
        if (seen != page.getView()) {
            seen = page.getView();
            last = seen.row().resolvedAt() == null ? null : confirmations.last(page.getId());
        }
        return last;
    }

    /** Makes a link to copy. */
    public void ask() {
        link = newLink();
        seen = null;
    }

    /** Makes a link and goes on to a letter that has it. */
    public String write() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(IN_LETTER, newLink());
        CaseView view = page.getView();
        String contact = view.contactId() == null ? "" : "&contact=" + view.contactId();
        return "/mail/write?faces-redirect=true&customer=" + view.row().customerId() + contact + "&case="
                + view.row().id();
    }

    private String newLink() {
        return server.of("/confirm.xhtml?t=" + confirmations.ask(page.getId()));
    }

    /** @return the link just made, or null */
    public String getLink() {
        return link;
    }
}

package cn.kexin.crm.web.organisation;

import cn.kexin.crm.ejb.organisation.IssuedPassword;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;

/** Carries a password just made over one redirect, to be shown once. */
@RequestScoped
public class IssuedPasswords {

    private static final String ID = "kexin.issued.id";
    private static final String PASSWORD = "kexin.issued.password";

    /** Shows the password on the next page and nowhere else. */
    void show(IssuedPassword issued) {
        Flash flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        flash.put(ID, issued.personId());
        flash.put(PASSWORD, issued.password());
    }

    /** @return the password just made for that person, or null */
    String take(long personId) {
        Flash flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        return Long.valueOf(personId).equals(flash.get(ID)) ? (String) flash.get(PASSWORD) : null;
    }
}

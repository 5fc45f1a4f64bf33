package cn.kexin.crm.web.signin;

import cn.kexin.crm.ejb.organisation.ProfileFacade;
import cn.kexin.crm.ejb.organisation.Standing;
import cn.kexin.crm.web.shared.Me;
import cn.kexin.crm.web.shared.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The form in which people choose a password; whoever was given one has to pass here first. */
@Named
@RequestScoped
public class PasswordView {

    @EJB
    private ProfileFacade profile;

    @Inject
    private Standings standings;

    @Inject
    private Me me;

    @Inject
    private Messages messages;

    private boolean must;
    private String current;
    private String password;
    private String again;

    @PostConstruct
    void read() {
        must = standings.of(me.getUsername()).map(Standing::mustChange).orElse(false);
    }

    /** Every session has ended with the old password; this one goes on as a new one. */
    public String save() {
        if (!password.equals(again)) {
            messages.refuseAt("form:again", "profile.password.differ");
            return null;
        }
        profile.changePassword(current, password);
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        standings.of(me.getUsername()).ifPresent(now -> new SignedIn(me.getUsername(), now.generation())
                .begin(request));
        messages.done("profile.password.done");
        return must ? "/index?faces-redirect=true" : "/profile/view?faces-redirect=true";
    }

    public boolean isMust() {
        return must;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}

package cn.kexin.crm.web.signin;

import cn.kexin.crm.ejb.organisation.SignInFacade;
import cn.kexin.crm.ejb.organisation.SignInResult;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.LocalPath;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The sign-in form. */
@Named("signInView")
@RequestScoped
public class SignInView {

    @EJB
    private SignInFacade facade;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private String username;
    private String password;
    private String to;

    /** Signs in and goes to the page that was asked for; says why not otherwise. */
    public void submit() throws IOException {
        SignInResult result = facade.check(username, password);
        switch (result.state()) {
            case ACCEPTED -> enter(result);
            case LOCKED -> messages.refuse("signin.error.locked", wait(result.lockedUntil()));
            default -> messages.refuse("signin.error.refused");
        }
    }

    private void enter(SignInResult result) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        new SignedIn(result.username(), result.generation()).begin((HttpServletRequest) external.getRequest());
        external.redirect(external.getRequestContextPath() + LocalPath.of(to));
    }

    private String wait(Instant until) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
        return Formats.wait(Duration.ofSeconds(seconds));
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** @return the page to go to afterwards, or null for the start page */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}

package cn.kexin.crm.web.signin;

import cn.kexin.crm.ejb.organisation.SignInFacade;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Pages sign in by form and keep a session; the REST resources take Basic or a bearer token and keep none. */
@ApplicationScoped
@AutoApplySession
public class CrmAuthentication implements HttpAuthenticationMechanism {

    @EJB
    private SignInFacade signIn;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential given = context.getAuthParameters().getCredential();
        if (given instanceof CallerOnlyCredential checked) {
            return context.notifyContainerAboutLogin(checked.getCaller(), signIn.rolesOf(checked.getCaller()));
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        try {
            response.sendRedirect(request.getContextPath() + "/sign-in.xhtml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}

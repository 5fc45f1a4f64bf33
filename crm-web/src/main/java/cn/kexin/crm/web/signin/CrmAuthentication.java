package cn.kexin.crm.web.signin;

import cn.kexin.crm.ejb.organisation.SignInFacade;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;

/** Pages sign in by form and keep a session; the interface for other systems has its own door and keeps none. */
@ApplicationScoped
public class CrmAuthentication implements HttpAuthenticationMechanism {

    @EJB
    private SignInFacade signIn;

    @Inject
    private ApiAuthentication api;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (api.concerns(request)) {
            return api.validate(request, response, context);
        }
        Credential given = context.getAuthParameters().getCredential();
        if (given instanceof CallerOnlyCredential checked) {
            Set<String> roles = signIn.rolesOf(checked.getCaller());
            context.setRegisterSession(checked.getCaller(), roles);
            return context.notifyContainerAboutLogin(checked.getCaller(), roles);
        }
        if (request.getUserPrincipal() != null) {
            return resume(request.getUserPrincipal(), context);
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

    /** The container has found the caller in the session; saying so again keeps the roles found at sign-in. */
    private static AuthenticationStatus resume(Principal caller, HttpMessageContext context)
            throws AuthenticationException {
        try {
            context.getHandler()
                    .handle(new Callback[] {new CallerPrincipalCallback(context.getClientSubject(), caller)});
            return AuthenticationStatus.SUCCESS;
        } catch (IOException | UnsupportedCallbackException e) {
            throw new AuthenticationException(e);
        }
    }
}

package cn.kexin.crm.web.signin;

import cn.kexin.crm.ejb.organisation.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Who looks at a page: whoever signed in by the form, as long as the session's generation stands. Roles are those in
 * force now, not those of the sign-in.
 */
@ApplicationScoped
public class PageAuthentication {

    private static final String PASSWORD_PAGE = "/profile/password.xhtml";

    @Inject
    private Standings standings;

    AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.getAuthParameters().getCredential() instanceof CallerOnlyCredential checked) {
            return login(context, checked.getCaller());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        SignedIn session = SignedIn.in(request);
        Optional<Standing> standing = session == null
                ? Optional.empty()
                : standings.of(session.username()).filter(now -> now.generation() == session.generation());
        if (standing.isEmpty()) {
            end(request);
            Redirects.toSignIn(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        if (standing.get().mustChange() && !mayOpenWithOldPassword(request)) {
            Redirects.to(request, response, PASSWORD_PAGE);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return context.notifyContainerAboutLogin(
                session.username(), standing.get().roles());
    }

    private AuthenticationStatus login(HttpMessageContext context, String username) {
        return standings
                .of(username)
                .map(standing -> context.notifyContainerAboutLogin(username, standing.roles()))
                .orElseGet(() -> AuthenticationStatus.SEND_FAILURE);
    }

    private static void end(HttpServletRequest request) {
        if (SignedIn.in(request) != null) {
            request.getSession(false).invalidate();
        }
    }

    private static boolean mayOpenWithOldPassword(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(PASSWORD_PAGE) || path.equals("/sign-out") || path.equals("/keep-alive");
    }
}

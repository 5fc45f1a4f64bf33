package cn.kexin.crm.web.rest;

import cn.kexin.crm.ejb.organisation.SignInFacade;
import cn.kexin.crm.ejb.organisation.SignInResult;
import cn.kexin.crm.ejb.organisation.TokenFacade;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/**
 * Who calls the interface for other systems: a bearer token, or name and password by HTTP Basic, with every call. A
 * browser's session counts for nothing here, so that no foreign page can call in its name, and none is begun.
 */
@ApplicationScoped
public class ApiAuthentication {

    /** Request attribute: what the rate of calls is counted by. */
    public static final String CALLER = "cn.kexin.crm.caller";

    /** Request attribute: whether the caller gave name and password, not a token. */
    public static final String BY_PASSWORD = "cn.kexin.crm.byPassword";

    private static final String FOLDER = "/api/";
    private static final int LONGEST = 1000;

    @EJB
    private SignInFacade signIn;

    @EJB
    private TokenFacade tokens;

    @Inject
    private PasswordMemory memory;

    @Inject
    private DoorProblems problems;

    @Inject
    private Clock clock;

    /** @return whether the request is one of another system */
    public boolean concerns(HttpServletRequest request) {
        return request.getServletPath().startsWith(FOLDER)
                || request.getRequestURI().startsWith(request.getContextPath() + FOLDER);
    }

    /** Lets the caller in with the roles in force now, or answers why not. */
    public AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String given = request.getHeader("Authorization");
        if (given == null) {
            return context.isProtected()
                    ? problems.refuse(request, response, 401, "rest.error.signIn")
                    : context.doNothing();
        }
        if (given.length() <= LONGEST && given.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return bearer(given.substring(7).strip(), request, response, context);
        }
        if (given.length() <= LONGEST && given.regionMatches(true, 0, "Basic ", 0, 6)) {
            return basic(given.substring(6).strip(), request, response, context);
        }
        return problems.refuse(request, response, 401, "rest.error.signIn");
    }

    private AuthenticationStatus bearer(
            String token, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String username = token.isEmpty() ? null : tokens.identify(token);
        Set<String> roles = username == null ? Set.of() : signIn.rolesOf(username);
        if (username == null) {
            return problems.refuse(request, response, 401, "rest.error.token");
        }
        request.setAttribute(CALLER, "token " + PasswordMemory.digest(token));
        return context.notifyContainerAboutLogin(username, roles);
    }

    private AuthenticationStatus basic(
            String encoded, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String pair = decode(encoded);
        int colon = pair == null ? -1 : pair.indexOf(':');
        if (colon < 1) {
            return problems.refuse(request, response, 401, "rest.error.password");
        }
        SignInResult result = memory.check(pair.substring(0, colon), pair.substring(colon + 1));
        if (result.state() == SignInResult.State.LOCKED) {
            long seconds = Math.max(
                    1, Duration.between(clock.instant(), result.lockedUntil()).toSeconds());
            response.setHeader("Retry-After", Long.toString(seconds));
            return problems.refuse(request, response, 401, "rest.error.locked", seconds);
        }
        if (result.state() != SignInResult.State.ACCEPTED) {
            return problems.refuse(request, response, 401, "rest.error.password");
        }
        if (result.mustChange()) {
            return problems.refuse(request, response, 403, "rest.error.passwordMustChange");
        }
        request.setAttribute(CALLER, "person " + result.username());
        request.setAttribute(BY_PASSWORD, true);
        return context.notifyContainerAboutLogin(result.username(), result.roles());
    }

    /** The pair as UTF-8, or null when it is none. */
    private static String decode(String encoded) {
        try {
            String pair = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(encoded)))
                    .toString();
            return pair.indexOf('\0') < 0 ? pair : null;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }
}

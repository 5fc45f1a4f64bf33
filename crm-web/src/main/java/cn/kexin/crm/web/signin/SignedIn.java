package cn.kexin.crm.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;

/**
 * What a session remembers of the sign-in that began it.
 *
 * @param username who signed in
 * @param generation the generation of that person's sessions it belongs to
 */
record SignedIn(String username, int generation) implements Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    /** @return what this request's session remembers, or null */
    static SignedIn in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (SignedIn) session.getAttribute(ATTRIBUTE);
    }

    /** Begins a session of its own: a new one, or the one there is under a new id. */
    void begin(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, this);
    }
}

package cn.kexin.crm.web.shared;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Remembers language and appearance for a year and goes back to the page. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int YEAR = 365 * 24 * 3600;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        remember(request, response, Ui.LANGUAGE, request.getParameter("language"), Set.of("zh", "en"));
        remember(request, response, Ui.APPEARANCE, request.getParameter("appearance"), Set.of("light", "dark"));
        response.sendRedirect(request.getContextPath() + LocalPath.of(request.getParameter("back")));
    }

    private static void remember(
            HttpServletRequest request, HttpServletResponse response, String name, String wanted, Set<String> known) {
        if (wanted == null || !known.contains(wanted)) {
            return;
        }
        Cookie cookie = new Cookie(name, wanted);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}

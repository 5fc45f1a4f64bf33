package cn.kexin.crm.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends a browser to another page, also when it asked by ajax. */
final class Redirects {

    private Redirects() {}

    /** To the sign-in page, which leads back to the page asked for. */
    static void toSignIn(HttpServletRequest request, HttpServletResponse response) {
        String asked = asked(request);
        String query = asked == null ? "" : "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
        to(request, response, "/sign-in.xhtml" + query);
    }

    static void to(HttpServletRequest request, HttpServletResponse response, String path) {
        String target = request.getContextPath() + path;
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.setHeader("Cache-Control", "no-store");
                response.getWriter()
                        .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                                + target.replace("&", "&amp;") + "\"/></partial-response>");
                response.getWriter().flush();
            } else {
                response.sendRedirect(target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Path and query of the page within the application; for a form that was sent, the page it stands on. */
    private static String asked(HttpServletRequest request) {
        if ("GET".equals(request.getMethod())) {
            String path = request.getServletPath();
            return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        }
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return null;
        }
        try {
            URI page = URI.create(referer);
            String path = page.getRawPath();
            if (path == null || !path.startsWith(request.getContextPath() + "/")) {
                return null;
            }
            String local = path.substring(request.getContextPath().length());
            return page.getRawQuery() == null ? local : local + "?" + page.getRawQuery();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

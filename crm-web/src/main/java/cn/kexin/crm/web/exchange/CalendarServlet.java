package cn.kexin.crm.web.exchange;

import cn.kexin.crm.ejb.exchange.CalendarFeedFacade;
import cn.kexin.crm.web.shared.Bundles;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** A person's calendar under its secret address, for programs that cannot sign in; makes no session. */
@WebServlet("/ical/*")
public class CalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient CalendarFeedFacade feeds;

    @Inject
    private transient Bundles bundles;

    @Inject
    private transient CalendarRate rate;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String secret = secretOf(request);
        if (!rate.allows(request.getRemoteAddr()) || !rate.allows(secret)) {
            response.setHeader("Retry-After", "60");
            response.sendError(429);
            return;
        }
        String calendar = secret.isEmpty() ? null : feeds.read(secret, new InWords(language(request)));
        if (calendar == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = "\"" + hash(calendar) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Robots-Tag", "noindex");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.getOutputStream().write(calendar.getBytes(StandardCharsets.UTF_8));
    }

    /** What stands between the last slash and the ending, if it can be a secret. */
    private static String secretOf(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String secret = path.replaceFirst("^/", "").replaceFirst("\\.ics$", "");
        return secret.matches("[A-Za-z0-9_-]{20,100}") ? secret : "";
    }

    private static Locale language(HttpServletRequest request) {
        boolean english = request.getHeader("Accept-Language") != null
                && "en".equals(request.getLocale().getLanguage());
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class InWords implements CalendarFeedFacade.Words {

        private final Locale locale;

        InWords(Locale locale) {
            this.locale = locale;
        }

        @Override
        public String title() {
            return bundles.text(locale, "exchange.calendar.name");
        }

        @Override
        public String step(String step, String customer) {
            return bundles.text(locale, "exchange.calendar.step", step, customer);
        }

        @Override
        public String duty(String subject, String customer) {
            return bundles.text(locale, "exchange.calendar.duty", subject, customer);
        }

        @Override
        public String appointment(String subject, String customer, String site) {
            String named = bundles.text(locale, "exchange.calendar.appointment", subject, customer);
            return site.isEmpty() ? named : named + " · " + site;
        }
    }
}

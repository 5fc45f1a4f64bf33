package cn.kexin.crm.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** How this browser wants to see the screens: language and light or dark, remembered in cookies by {@link PreferencesServlet}. */
@Named
@RequestScoped
public class Ui {

    static final String LANGUAGE = "kexin_language";
    static final String APPEARANCE = "kexin_appearance";

    @Inject
    private HttpServletRequest request;

    /** @return the chosen language; Chinese until somebody chooses */
    public Locale getLocale() {
        return isEnglish() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    public boolean isEnglish() {
        return "en".equals(cookie(LANGUAGE));
    }

    /** @return the language tag for the page's {@code lang} */
    public String getLanguageTag() {
        return getLocale().toLanguageTag();
    }

    public boolean isDark() {
        return "dark".equals(cookie(APPEARANCE));
    }

    /** @return the PrimeFaces theme */
    public String getTheme() {
        return isDark() ? "arya-blue" : "saga-blue";
    }

    /** @return path and query of this page within the application, to come back to after a change of preferences */
    public String getHere() {
        String path = request.getServletPath();
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private String cookie(String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}

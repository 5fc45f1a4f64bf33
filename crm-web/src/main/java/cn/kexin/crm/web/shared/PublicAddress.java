package cn.kexin.crm.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Addresses of this application as others reach it: {@code crm.public-url} where it is set, as behind a proxy, and else as
 * this request did.
 */
@RequestScoped
public class PublicAddress {

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "crm.public-url")
    private Optional<String> configured;

    /**
     * @param path within the application, with its leading slash
     * @return the whole address
     */
    public String of(String path) {
        return configured.map(url -> url.replaceFirst("/+$", "")).orElseGet(this::asAsked) + path;
    }

    private String asAsked() {
        String server = request.getRequestURL().toString().replace(request.getRequestURI(), "");
        return server + request.getContextPath();
    }
}

package cn.kexin.crm.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Addresses of this application for others: {@code crm.public-url} where customers reach it elsewhere than people of ours,
 * else {@code crm.url}, else as this request did.
 */
@RequestScoped
public class PublicAddress {

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "crm.public-url")
    private Optional<String> outside;

    @Inject
    @ConfigProperty(name = "crm.url")
    private Optional<String> inside;

    /**
     * @param path within the application, with its leading slash
     * @return the whole address
     */
    public String of(String path) {
        return outside.or(() -> inside).map(url -> url.replaceFirst("/+$", "")).orElseGet(this::asAsked) + path;
    }

    private String asAsked() {
        String server = request.getRequestURL().toString().replace(request.getRequestURI(), "");
        return server + request.getContextPath();
    }
}

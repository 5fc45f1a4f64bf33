package cn.kexin.crm.web.rest;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps one caller from taking the server from all others: 429 with {@code Retry-After}. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class RateLimit implements ContainerRequestFilter {

    @Inject
    @ConfigProperty(name = "crm.rest.calls-per-minute", defaultValue = "6000")
    private int perMinute;

    @Inject
    private HttpServletRequest request;

    private CallRate rate;

    @PostConstruct
    void start() {
        rate = new CallRate(perMinute);
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Object caller = request.getAttribute(ApiAuthentication.CALLER);
        int wait = rate.take(String.valueOf(caller), System.nanoTime());
        if (wait > 0) {
            throw new Refusal(429, "rest.error.tooMany", perMinute).header(HttpHeaders.RETRY_AFTER, wait);
        }
    }
}

package cn.kexin.crm.web.signin;

import cn.kexin.crm.web.rest.ApiAuthentication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Pages sign in by form and keep a session; the interface for other systems has its own door and keeps none. */
@ApplicationScoped
public class CrmAuthentication implements HttpAuthenticationMechanism {

    @Inject
    private PageAuthentication pages;

    @Inject
    private ApiAuthentication api;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return api.concerns(request)
                ? api.validate(request, response, context)
                : pages.validate(request, response, context);
    }
}

package cn.kexin.crm.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes problems where there is no resource yet: to callers who are not let in. */
@ApplicationScoped
public class DoorProblems {

    @Inject
    private Problems problems;

    /** @return {@code SEND_FAILURE}, for the mechanism to return */
    public AuthenticationStatus refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String key, Object... arguments) {
        Problem problem = problems.of(new Refusal(status, key, arguments), Problems.language(request));
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.addHeader("WWW-Authenticate", "Bearer realm=\"Kexin CRM\"");
            response.addHeader("WWW-Authenticate", "Basic realm=\"Kexin CRM\", charset=\"UTF-8\"");
        }
        try {
            response.getOutputStream().write(Json.mapper().writeValueAsBytes(problem));
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}

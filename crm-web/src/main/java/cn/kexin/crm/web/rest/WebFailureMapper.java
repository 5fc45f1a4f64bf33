package cn.kexin.crm.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives the server's own refusals (no such path, method or media type) the form of all others. */
@Provider
@ApplicationScoped
public class WebFailureMapper implements ExceptionMapper<WebApplicationException> {

    @Inject
    private FailureMapper failures;

    @Override
    public Response toResponse(WebApplicationException failure) {
        return failures.toResponse(failure);
    }
}

package cn.kexin.crm.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes over from the server's own mapper for what Bean Validation finds in a resource's parameters. */
@Provider
@ApplicationScoped
public class ViolationMapper implements ExceptionMapper<ValidationException> {

    @Inject
    private FailureMapper failures;

    @Override
    public Response toResponse(ValidationException failure) {
        return failures.toResponse(failure);
    }
}

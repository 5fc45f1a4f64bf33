package cn.kexin.crm.web.rest;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.ConflictException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.web.shared.BodyTooLarge;
import cn.kexin.crm.web.shared.Causes;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every failure leaves as a problem; what is nobody's mistake but ours is logged and shows no more than a number. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final String TEXTS = "rest.error.";

    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

    @Inject
    private Problems problems;

    @Inject
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        Locale locale = Problems.language(request);
        BusinessRuleException rule = Causes.find(failure, BusinessRuleException.class);
        if (rule != null) {
            return response(named(problems.of(status(rule), rule, locale)));
        }
        ConstraintViolationException violations = Causes.find(failure, ConstraintViolationException.class);
        if (violations != null) {
            return response(named(problems.of(violations.getConstraintViolations(), locale)));
        }
        Refusal refusal = refusal(failure);
        if (refusal != null) {
            Response.ResponseBuilder answer = builder(problems.of(refusal, locale));
            refusal.headers().forEach(answer::header);
            return answer.build();
        }
        String instance = UUID.randomUUID().toString();
        LOG.log(
                Level.SEVERE,
                "A call failed: " + request.getMethod() + " " + request.getRequestURI() + " " + instance,
                failure);
        return response(problems.failure(instance, locale));
    }

    private Problem named(Problem problem) {
        return problem.naming(field -> CallersNames.of(request, field));
    }

    private static int status(BusinessRuleException rule) {
        if (rule instanceof NotFoundException) {
            return 404;
        }
        if (rule instanceof StaleVersionException) {
            return 412;
        }
        if (rule instanceof ConflictException) {
            return 409;
        }
        return rule.getField() == null ? 409 : 422;
    }

    private static Refusal refusal(Throwable failure) {
        Refusal refusal = Causes.find(failure, Refusal.class);
        if (refusal != null) {
            return refusal;
        }
        JsonProcessingException json = Causes.find(failure, JsonProcessingException.class);
        if (json != null) {
            return Refusal.of(json);
        }
        BodyTooLarge tooLarge = Causes.find(failure, BodyTooLarge.class);
        if (tooLarge != null) {
            return new Refusal(413, "rest.error.fileTooLarge", tooLarge.megabytes()).header("Connection", "close");
        }
        if (Causes.isForbidden(failure)) {
            return new Refusal(403, "rest.error.forbidden");
        }
        if (Causes.find(failure, OptimisticLockException.class) != null) {
            return new Refusal(412, "rest.error.stale");
        }
        SQLException database = Causes.find(failure, SQLException.class);
        if (database != null) {
            return ofDatabase(database);
        }
        return failure instanceof WebApplicationException web ? ofServer(web) : null;
    }

    /** What only the database noticed: two at once (class 23), or a value no column takes (class 22). */
    private static Refusal ofDatabase(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("23")) {
            return new Refusal(409, "rest.error.conflict");
        }
        return state.startsWith("22") ? new Refusal(400, "rest.error.values") : null;
    }

    private static Refusal ofServer(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            return null;
        }
        Refusal refusal = new Refusal(status, TEXTS + "status" + status);
        String allow = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? refusal : refusal.header(HttpHeaders.ALLOW, allow);
    }

    private static Response response(Problem problem) {
        return builder(problem).build();
    }

    private static Response.ResponseBuilder builder(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}

package cn.kexin.crm.ejb.shared.internal;

import cn.kexin.crm.ejb.shared.InvalidCallException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;

/** Checks the arguments of a call against the constraints on the facade's interface. */
@Interceptor
@ValidatedCalls
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class CallValidation {

    @Inject
    private Validator validator;

    @AroundInvoke
    Object validate(InvocationContext call) throws Exception {
        if (call.getParameters() == null) {
            // The container gives no array for a method without parameters.
            return call.proceed();
        }
        Set<ConstraintViolation<Object>> violations =
                validator.forExecutables().validateParameters(call.getTarget(), call.getMethod(), call.getParameters());
        if (!violations.isEmpty()) {
            throw new InvalidCallException(violations);
        }
        return call.proceed();
    }
}

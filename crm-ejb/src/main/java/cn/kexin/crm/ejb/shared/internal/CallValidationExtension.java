package cn.kexin.crm.ejb.shared.internal;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.util.AnnotationLiteral;

/**
 * Has the calls of every stateless bean validated. The server's own method validation looks for constraints on classes
 * only, and ours are where the contract is: on the interfaces.
 */
public class CallValidationExtension implements Extension {

    <T> void bind(@Observes @WithAnnotations(Stateless.class) ProcessAnnotatedType<T> type) {
        if (type.getAnnotatedType().isAnnotationPresent(Stateless.class)) {
            type.configureAnnotatedType().add(new Literal());
        }
    }

    private static final class Literal extends AnnotationLiteral<ValidatedCalls> implements ValidatedCalls {
        private static final long serialVersionUID = 1L;
    }
}

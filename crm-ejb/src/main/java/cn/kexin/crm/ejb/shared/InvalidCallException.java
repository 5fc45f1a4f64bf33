package cn.kexin.crm.ejb.shared;

import jakarta.ejb.ApplicationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Set;

/** A facade was called with values its contract does not allow. Nothing was done; the violations name the fields. */
@ApplicationException(rollback = true)
public class InvalidCallException extends ConstraintViolationException {

    private static final long serialVersionUID = 1L;

    public InvalidCallException(Set<? extends ConstraintViolation<?>> violations) {
        super(violations);
    }
}

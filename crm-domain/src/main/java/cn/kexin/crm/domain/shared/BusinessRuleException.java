package cn.kexin.crm.domain.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule of the business refuses what was asked. Rolls the transaction back and carries a message key with arguments,
 * so that each client shows it in its user's language.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String field;
    private final transient List<Object> arguments;

    /**
     * @param key key of the message bundle, e.g. {@code casework.error.taken}
     * @param arguments values for the message's placeholders
     */
    public BusinessRuleException(String key, Object... arguments) {
        this(null, key, List.of(arguments));
    }

    /**
     * @param field the input the message belongs to, or null
     * @param arguments values for the message's placeholders
     */
    protected BusinessRuleException(String field, String key, List<Object> arguments) {
        super(key + " " + arguments);
        this.field = field;
        this.key = key;
        this.arguments = arguments;
    }

    /**
     * @param field the input the message belongs to, in the caller's naming
     * @param key key of the message bundle
     * @param arguments values for the message's placeholders
     * @return the exception, to be thrown
     */
    public static BusinessRuleException onField(String field, String key, Object... arguments) {
        return new BusinessRuleException(field, key, List.of(arguments));
    }

    /** @return the message bundle's key */
    public String getKey() {
        return key;
    }

    /** @return the field to mark, or null when the whole request is refused */
    public String getField() {
        return field;
    }

    /** @return the message's arguments */
    public List<Object> getArguments() {
        return arguments == null ? List.of() : arguments;
    }
}

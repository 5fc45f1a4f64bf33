package cn.kexin.crm.domain.shared;

import java.util.List;

/** What is asked contradicts a record that is there, whatever else is said: a code or name that is taken. */
public class ConflictException extends BusinessRuleException {

    private static final long serialVersionUID = 1L;

    /**
     * @param field the input that is taken, in the caller's naming
     * @param key key of the message bundle
     * @param arguments values for the message's placeholders
     */
    public ConflictException(String field, String key, Object... arguments) {
        super(field, key, List.of(arguments));
    }
}

package cn.kexin.crm.launch;

/** Something outside the product keeps it from starting; carries the message that tells the user what. */
class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    CannotStartException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String getKey() {
        return key;
    }

    Object[] getArguments() {
        return arguments;
    }
}

package cn.kexin.crm.web.shared;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;

/** Looks through the wrappers that containers put around an exception. */
public final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    /** @return the first exception of the type in the chain of causes, or null */
    public static <T extends Throwable> T find(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }

    /** @return whether the caller's roles did not allow the call; local and remote views say so differently */
    public static boolean isForbidden(Throwable failure) {
        return find(failure, EJBAccessException.class) != null || find(failure, AccessLocalException.class) != null;
    }
}

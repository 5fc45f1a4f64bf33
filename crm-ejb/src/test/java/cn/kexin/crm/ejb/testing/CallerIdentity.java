package cn.kexin.crm.ejb.testing;

import java.lang.reflect.InvocationTargetException;
import java.security.Principal;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;

/**
 * Sets who the server takes for the caller of the current thread, as it does itself after a sign-in. The server's own
 * classes are reached by name because they are in no repository.
 */
final class CallerIdentity {

    private static final String CONTEXT = "com.sun.enterprise.security.SecurityContext";

    private CallerIdentity() {}

    /** @param username null for a caller who is not signed in */
    static <T> T with(String username, Set<String> roles, Callable<T> work) throws Exception {
        Class<?> type = Class.forName(CONTEXT);
        Object before = type.getMethod("getCurrent").invoke(null);
        try {
            if (username == null) {
                type.getMethod("setUnauthenticatedContext").invoke(null);
            } else {
                Object context = type.getConstructor(String.class, Subject.class)
                        .newInstance(username, subject(username, roles));
                type.getMethod("setCurrent", type).invoke(null, context);
            }
            return work.call();
        } finally {
            type.getMethod("setCurrent", type).invoke(null, before);
        }
    }

    private static Subject subject(String username, Set<String> roles) throws ReflectiveOperationException {
        Subject subject = new Subject();
        subject.getPrincipals().add(principal("PrincipalImpl", username));
        for (String role : roles) {
            subject.getPrincipals().add(principal("Group", role));
        }
        return subject;
    }

    private static Principal principal(String type, String name) throws ReflectiveOperationException {
        try {
            return (Principal) Class.forName("org.glassfish.security.common." + type)
                    .getConstructor(String.class)
                    .newInstance(name);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}

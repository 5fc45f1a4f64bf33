package cn.kexin.crm.ejb.testing;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.SignInFacade;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * Lets a test act as a person of the company. Each call is a request of its own: its own thread, request scope and
 * transaction, with the caller's name and the roles in force that the sign-in facade gives.
 */
@ApplicationScoped
public class Callers {

    /** The password of everybody in the demonstration company under test. */
    public static final String PASSWORD = "Test-Pass-2026";

    @Resource
    private ManagedExecutorService executor;

    @EJB
    private SignInFacade signIn;

    @Inject
    private OwnRequest request;

    /** Work without a result that may fail. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /**
     * Acts as the demonstration person of a role, whose sign-in name is the role's code in lower case.
     *
     * @return what the work returns; its exception is thrown as it is
     */
    public <T> T role(Role role, Callable<T> work) {
        return user(role.name().toLowerCase(Locale.ROOT), work);
    }

    /** As {@link #role(Role, Callable)}, without a result. */
    public void role(Role role, Action work) {
        user(role.name().toLowerCase(Locale.ROOT), work);
    }

    /** Acts as the demonstration person of a role, holding that role and no other. */
    public <T> T exactly(Role role, Callable<T> work) {
        return call(role.name().toLowerCase(Locale.ROOT), Set.of(role.name()), work);
    }

    /**
     * Acts as a person.
     *
     * @param username the sign-in name
     * @return what the work returns; its exception is thrown as it is
     */
    public <T> T user(String username, Callable<T> work) {
        return call(username, signIn.rolesOf(username), work);
    }

    /** As {@link #user(String, Callable)}, without a result. */
    public void user(String username, Action work) {
        user(username, () -> {
            work.run();
            return null;
        });
    }

    /** Acts as somebody who is not signed in. */
    public <T> T nobody(Callable<T> work) {
        return call(null, Set.of(), work);
    }

    private <T> T call(String username, Set<String> roles, Callable<T> work) {
        try {
            return executor.submit(() -> CallerIdentity.with(username, roles, () -> request.call(work)))
                    .get();
        } catch (ExecutionException e) {
            throw Callers.<RuntimeException>thrownAsIs(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E thrownAsIs(Throwable cause) throws E {
        throw (E) cause;
    }
}

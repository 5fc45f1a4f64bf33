package cn.kexin.crm.ejb.organisation;

import jakarta.ejb.Local;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

/** Checking who somebody is. Open to everyone: it is called before there is a role to check. */
@Local
public interface SignInFacade {

    /**
     * Checks a name and password; counts a failure and locks out with growing delay.
     *
     * @return the outcome, never null; wrong name and wrong password cannot be told apart
     */
    SignInResult check(@NotNull String username, @NotNull String password);

    /**
     * @return the roles of the person in force now, own and delegated; empty when not an active person
     */
    Set<String> rolesOf(@NotNull String username);

    /**
     * @return what holds now for the person, or null when it is not an active one
     */
    Standing standingOf(@NotNull String username);
}

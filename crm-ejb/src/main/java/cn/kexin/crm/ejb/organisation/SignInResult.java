package cn.kexin.crm.ejb.organisation;

import java.time.Instant;
import java.util.Set;

/**
 * The outcome of a check of name and password.
 *
 * @param state what came of it
 * @param username the sign-in name in its stored form; null unless accepted
 * @param roles role codes in force; empty unless accepted
 * @param mustChange whether the password has to be changed before anything else
 * @param generation the session generation to remember
 * @param lockedUntil when to try again; null unless locked
 */
public record SignInResult(
        State state, String username, Set<String> roles, boolean mustChange, int generation, Instant lockedUntil) {

    /** What came of a check. */
    public enum State {
        ACCEPTED,
        REFUSED,
        LOCKED
    }

    /** @return a refusal that says no more than that */
    public static SignInResult refused() {
        return new SignInResult(State.REFUSED, null, Set.of(), false, 0, null);
    }

    /** @return the refusal to look at any password before that moment */
    public static SignInResult locked(Instant until) {
        return new SignInResult(State.LOCKED, null, Set.of(), false, 0, until);
    }
}

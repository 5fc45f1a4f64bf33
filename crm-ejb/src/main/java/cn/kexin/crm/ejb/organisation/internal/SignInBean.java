package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.SignIn;
import cn.kexin.crm.ejb.organisation.SignInFacade;
import cn.kexin.crm.ejb.organisation.SignInResult;
import cn.kexin.crm.ejb.organisation.Standing;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks passwords against the store and keeps count of failures. */
@Stateless
@PermitAll
public class SignInBean implements SignInFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private PasswordHasher hasher;

    @EJB
    private ViewerProducer viewers;

    @Override
    public SignInResult check(String username, String password) {
        List<Long> found = em.createQuery(
                        "select s.id from SignIn s where s.person.username = :username and s.person.leftOn is null",
                        Long.class)
                .setParameter("username", username.strip().toLowerCase(Locale.ROOT))
                .getResultList();
        if (found.isEmpty()) {
            hasher.verify(password, hasher.decoy());
            return SignInResult.refused();
        }
        // Locked, so that guesses sent at the same time are all counted.
        SignIn signIn = em.find(SignIn.class, found.get(0), LockModeType.PESSIMISTIC_WRITE);
        return check(signIn, password, clock.instant());
    }

    private SignInResult check(SignIn signIn, String password, Instant now) {
        if (signIn.isLockedAt(now)) {
            return new SignInResult(SignInResult.State.LOCKED, null, Set.of(), false, 0, signIn.getLockedUntil());
        }
        if (!hasher.verify(password, signIn.getPasswordHash())) {
            signIn.fail(now);
            return SignInResult.refused();
        }
        signIn.succeed(now);
        String username = signIn.getPerson().getUsername();
        return new SignInResult(
                SignInResult.State.ACCEPTED,
                username,
                rolesOf(username),
                signIn.isMustChange(),
                signIn.getGeneration(),
                null);
    }

    @Override
    public Standing standingOf(String username) {
        Set<String> roles = rolesOf(username);
        return em.createQuery(
                        "select s from SignIn s where s.person.username = :username and s.person.leftOn is null",
                        SignIn.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst()
                .map(signIn -> new Standing(signIn.getGeneration(), signIn.isMustChange(), roles))
                .orElse(null);
    }

    @Override
    public Set<String> rolesOf(String username) {
        Viewer viewer = viewers.find(username);
        return viewer == null
                ? Set.of()
                : viewer.unitsByRole().keySet().stream().map(Role::name).collect(Collectors.toSet());
    }
}

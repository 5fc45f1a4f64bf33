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
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks passwords against the store and keeps count of failures. */
@Stateless
@PermitAll
public class SignInBean implements SignInFacade {

    @PersistenceContext
    private EntityManager em;

    @EJB
    private SignInAttempts attempts;

    @Inject
    private PasswordHasher hasher;

    @EJB
    private ViewerProducer viewers;

    /**
     * Runs outside any transaction: the hash is slow on purpose, and nobody shall wait for a lock or a connection
     * meanwhile. Guesses sent at the same time count all the same, one after the other, when they are recorded.
     */
    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInResult check(String username, String password) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        SignInAttempts.Known known = attempts.begin(name);
        if (known.lockedUntil() != null) {
            return SignInResult.locked(known.lockedUntil());
        }
        boolean right = hasher.verify(password, known.exists() ? known.passwordHash() : hasher.decoy());
        return known.exists() ? attempts.record(known.signInId(), right) : attempts.recordUnknown(name);
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

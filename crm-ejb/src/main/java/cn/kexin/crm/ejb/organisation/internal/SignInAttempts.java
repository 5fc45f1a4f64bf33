package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.LockOut;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.SignIn;
import cn.kexin.crm.domain.organisation.UnknownName;
import cn.kexin.crm.ejb.organisation.SignInResult;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Secrets;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Remembers attempts to sign in, each in a short transaction of its own: a failure counts although what asked for the
 * check is rolled back. Names that no member has are counted alike.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInAttempts {

    private static final Duration UNKNOWN_NAMES_KEPT = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @EJB
    private ViewerProducer viewers;

    /**
     * What is known of a name before the password is looked at.
     *
     * @param signInId null when no active member with a password has the name
     * @param lockedUntil null unless the name is locked out now
     */
    public record Known(Long signInId, String passwordHash, Instant lockedUntil) {

        boolean exists() {
            return signInId != null;
        }
    }

    public Known begin(String name) {
        Instant now = clock.instant();
        return em.createQuery(
                        "select s from SignIn s where s.person.username = :name and s.person.leftOn is null",
                        SignIn.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(signIn -> new Known(signIn.getId(), signIn.getPasswordHash(), end(signIn.getLockOut(), now)))
                .orElseGet(() -> new Known(
                        null,
                        null,
                        unknownNames(name)
                                .getResultStream()
                                .findFirst()
                                .map(unknown -> end(unknown.getLockOut(), now))
                                .orElse(null)));
    }

    private static Instant end(LockOut lockOut, Instant now) {
        return lockOut.isLockedAt(now) ? lockOut.getLockedUntil() : null;
    }

    /** Others may have failed since {@link #begin}; then the right password comes too late. */
    public SignInResult record(long signInId, boolean right) {
        Instant now = clock.instant();
        SignIn signIn = em.find(SignIn.class, signInId, LockModeType.PESSIMISTIC_WRITE);
        if (signIn.isLockedAt(now)) {
            return SignInResult.locked(signIn.getLockOut().getLockedUntil());
        }
        if (!right) {
            signIn.fail(now);
            return SignInResult.refused();
        }
        signIn.succeed(now);
        return accepted(signIn, viewers.find(signIn.getPerson().getUsername()));
    }

    private static SignInResult accepted(SignIn signIn, Viewer viewer) {
        return new SignInResult(
                SignInResult.State.ACCEPTED,
                viewer.username(),
                viewer.unitsByRole().keySet().stream().map(Role::name).collect(Collectors.toSet()),
                signIn.isMustChange(),
                signIn.getGeneration(),
                null);
    }

    public SignInResult recordUnknown(String name) {
        Instant now = clock.instant();
        Optional<UnknownName> known = unknownNames(name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        if (known.isPresent() && known.get().getLockOut().isLockedAt(now)) {
            return SignInResult.locked(known.get().getLockOut().getLockedUntil());
        }
        known.orElseGet(() -> remember(name, now)).fail(now);
        return SignInResult.refused();
    }

    private UnknownName remember(String name, Instant now) {
        em.createQuery("delete from UnknownName u where u.triedAt < :before")
                .setParameter("before", now.minus(UNKNOWN_NAMES_KEPT))
                .executeUpdate();
        UnknownName unknown = new UnknownName(Secrets.hash(name), now);
        em.persist(unknown);
        return unknown;
    }

    /** Two tries at the same moment may both remember the name; the first row counts. */
    private TypedQuery<UnknownName> unknownNames(String name) {
        return em.createQuery(
                        "select u from UnknownName u where u.nameDigest = :digest order by u.id", UnknownName.class)
                .setParameter("digest", Secrets.hash(name));
    }
}

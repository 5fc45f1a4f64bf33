package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.AccessToken;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.ConflictException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.organisation.CreatedToken;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.TokenFacade;
import cn.kexin.crm.ejb.organisation.TokenRow;
import cn.kexin.crm.ejb.shared.Secrets;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes, lists, ends and recognises tokens. */
@Stateless
@RolesAllowed("**")
public class TokenBean implements TokenFacade {

    private static final String ROW =
            """
            select new cn.kexin.crm.ejb.organisation.TokenRow(t.id, t.name, t.createdAt, t.lastUsedAt, t.version)
            from AccessToken t where t.person.id = :person and t.revokedAt is null
            """;

    /** How exactly the last use is kept; a write per call would be too dear. */
    private static final Duration USE_GRAIN = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentViewer viewer;

    @Override
    public CreatedToken create(String name) {
        Person owner = em.find(Person.class, viewer.get().personId(), LockModeType.PESSIMISTIC_WRITE);
        List<TokenRow> held = list();
        if (held.size() >= MOST) {
            throw new BusinessRuleException("token.error.tooMany", MOST);
        }
        if (held.stream().anyMatch(row -> row.name().equals(name.strip()))) {
            throw new ConflictException("name", "token.error.nameTaken", name.strip());
        }
        String token = Tokens.generate();
        AccessToken kept = new AccessToken(owner, name.strip(), Secrets.hash(token), clock.instant());
        em.persist(kept);
        em.flush();
        return new CreatedToken(find(kept.getId()), token);
    }

    @Override
    public List<TokenRow> list() {
        return em.createQuery(ROW + " order by t.createdAt desc, t.id desc", TokenRow.class)
                .setParameter("person", viewer.get().personId())
                .getResultList();
    }

    @Override
    public TokenRow find(long id) {
        return em.createQuery(ROW + " and t.id = :id", TokenRow.class)
                .setParameter("person", viewer.get().personId())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("token", id));
    }

    @Override
    public void revoke(long id, long version) {
        AccessToken token = em.find(AccessToken.class, id);
        boolean own = token != null && token.getPerson().getId() == viewer.get().personId();
        if (!own || token.isRevoked()) {
            throw new NotFoundException("token", id);
        }
        StaleVersionException.check(token, version);
        token.revoke(clock.instant());
    }

    @Override
    @PermitAll
    public String identify(String token) {
        return em.createQuery(
                        """
                        select t.id, t.lastUsedAt, p.username from AccessToken t join t.person p
                        where t.tokenHash = :hash and t.revokedAt is null and p.leftOn is null""",
                        Object[].class)
                .setParameter("hash", Secrets.hash(token))
                .getResultStream()
                .findFirst()
                .map(this::noteUse)
                .orElse(null);
    }

    /** In SQL, because JPQL would raise the version: being used does not change the token. */
    private String noteUse(Object[] found) {
        Instant now = clock.instant();
        Instant lastUse = (Instant) found[1];
        if (lastUse == null || lastUse.plus(USE_GRAIN).isBefore(now)) {
            em.createNativeQuery("update access_token set last_used_at = ?1 where id = ?2")
                    .setParameter(1, Timestamp.from(now))
                    .setParameter(2, found[0])
                    .executeUpdate();
        }
        return (String) found[2];
    }
}

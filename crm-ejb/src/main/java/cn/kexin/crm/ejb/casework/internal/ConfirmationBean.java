package cn.kexin.crm.ejb.casework.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.CustomerConfirmation;
import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.casework.ConfirmationAsked;
import cn.kexin.crm.ejb.casework.ConfirmationFacade;
import cn.kexin.crm.ejb.casework.ConfirmationRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Secrets;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the questions to customers; who has the secret answers as the customer. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class ConfirmationBean implements ConfirmationFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseRepository cases;

    @Inject
    private CaseActs acts;

    @Inject
    private CaseAccess access;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Override
    public String ask(long caseId) {
        CustomerCase theCase = cases.workable(caseId);
        Instant now = clock.instant();
        asked(new Conditions().and("c.id = :case", "case", caseId)).forEach(earlier -> earlier.end(now));
        String secret = Secrets.make();
        em.persist(new CustomerConfirmation(theCase, Secrets.hash(secret), cases.me(), now));
        return secret;
    }

    @Override
    public ConfirmationRow last(long caseId) {
        Instant now = clock.instant();
        return asked(access.restrict(new Conditions(), viewer.get(), "c").and("c.id = :case", "case", caseId)).stream()
                .findFirst()
                .map(asked -> row(asked, now))
                .orElse(null);
    }

    private List<CustomerConfirmation> asked(Conditions where) {
        return where.bind(em.createQuery(
                        "select a from CustomerConfirmation a join fetch a.askedBy join fetch a.customerCase c"
                                + where.where() + " order by a.askedAt desc, a.id desc",
                        CustomerConfirmation.class))
                .getResultList();
    }

    private static ConfirmationRow row(CustomerConfirmation asked, Instant now) {
        return new ConfirmationRow(
                asked.stateAt(now),
                asked.getAskedBy().getName(),
                asked.getAskedAt(),
                asked.getExpiresAt(),
                asked.getAnsweredAt(),
                asked.getConfirmed(),
                asked.getStars(),
                asked.getWords());
    }

    @Override
    @PermitAll
    public ConfirmationAsked read(String secret) {
        CustomerConfirmation asked = require(secret, LockModeType.NONE);
        CustomerCase theCase = asked.getCustomerCase();
        return new ConfirmationAsked(
                asked.stateAt(clock.instant()),
                theCase.getNumber(),
                theCase.getSubject(),
                solution(theCase),
                Optional.ofNullable(theCase.getOwner()).map(Person::getName).orElse(null),
                theCase.getOpenedAt(),
                theCase.getResolvedAt(),
                asked.getExpiresAt(),
                asked.getAnsweredAt(),
                asked.getConfirmed());
    }

    private String solution(CustomerCase theCase) {
        return em.createQuery(
                        "select e.note from Evidence e where e.customerCase = :case and e.kind = :resolved order by e.seq desc",
                        String.class)
                .setParameter("case", theCase)
                .setParameter("resolved", EvidenceKind.RESOLVED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    @Override
    @PermitAll
    public void answer(String secret, boolean done, Integer stars, String words) {
        // Of two answers at the same moment one waits for the other, and then is told that there is one.
        CustomerConfirmation asked = require(secret, LockModeType.PESSIMISTIC_WRITE);
        asked.answer(acts.ofSystem(asked.getCustomerCase()), done, stars, words);
    }

    private CustomerConfirmation require(String secret, LockModeType lock) {
        return em.createQuery(
                        "select a from CustomerConfirmation a where a.tokenHash = :hash", CustomerConfirmation.class)
                .setParameter("hash", Secrets.hash(secret))
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("confirmation", 0));
    }
}

package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.mail.FilingDecision;
import cn.kexin.crm.domain.mail.MailAddress;
import cn.kexin.crm.domain.mail.MailReference;
import cn.kexin.crm.domain.organisation.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for the customers a message may belong to. */
@ApplicationScoped
public class MailMatches {

    /** More than one is as unclear as many. */
    private static final int ENOUGH = 20;

    @PersistenceContext
    private EntityManager em;

    /** @return our own people who have one of the addresses */
    List<Person> people(Collection<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p from Person p where lower(p.email) in :keys and p.leftOn is null order by p.id",
                                Person.class)
                        .setParameter("keys", addresses)
                        .getResultList();
    }

    /** @param others addresses of those who are not of us */
    FilingDecision decide(IncomingMail mail, Collection<String> others) {
        return FilingDecision.of(
                threads(mail.ancestors()), references(mail.content().subject()), addresses(others), domains(others));
    }

    private List<FilingDecision.Match> threads(List<String> ancestors) {
        return ancestors.isEmpty()
                ? List.of()
                : matches(
                        "select c.id, column('contact_id', m) from MailMessage m join m.customer c where m.messageId in :keys and "
                                + ALIVE,
                        ancestors);
    }

    private static final String ALIVE = "column('merged_into_id', c) is null";

    private List<FilingDecision.Match> references(String subject) {
        Set<String> numbers = MailReference.in(subject);
        if (numbers.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        matches("select c.id, null from Customer c where c.number in :keys and " + ALIVE, numbers)
                                .stream(),
                        matches(
                                "select c.id, null from CustomerCase k join k.customer c where k.number in :keys and "
                                        + ALIVE,
                                numbers)
                                .stream())
                .toList();
    }

    /** @return the number of the case that a subject names, or null */
    String caseNumber(String subject, long customerId) {
        Set<String> numbers = MailReference.in(subject);
        return numbers.isEmpty()
                ? null
                : em.createQuery(
                                "select min(k.number) from CustomerCase k where k.number in :keys and k.customer.id = :customer",
                                String.class)
                        .setParameter("keys", numbers)
                        .setParameter("customer", customerId)
                        .getSingleResult();
    }

    private List<FilingDecision.Match> addresses(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : matches(
                        "select c.id, column('contact_id', a) from EmailAddress a join a.customer c where a.emailKey in :keys and "
                                + ALIVE,
                        keys);
    }

    private List<FilingDecision.Match> domains(Collection<String> others) {
        return others.stream()
                .map(MailAddress::companyDomain)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(domain -> ofDomain(domain).stream())
                .toList();
    }

    private List<FilingDecision.Match> ofDomain(String domain) {
        return em.createQuery(
                        "select distinct c.id from EmailAddress a join a.customer c where a.emailDomain = :domain and "
                                + ALIVE,
                        Long.class)
                .setParameter("domain", domain)
                .setMaxResults(ENOUGH)
                .getResultStream()
                .map(id -> new FilingDecision.Match(id, null))
                .toList();
    }

    private List<FilingDecision.Match> matches(String jpql, Collection<String> keys) {
        return em.createQuery(jpql, Object[].class)
                .setParameter("keys", keys)
                .setMaxResults(ENOUGH)
                .getResultStream()
                .map(row ->
                        new FilingDecision.Match((Long) row[0], row[1] == null ? null : ((Number) row[1]).longValue()))
                .collect(Collectors.toList());
    }
}

package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.NameKey;
import cn.kexin.crm.domain.customer.PhoneKey;
import cn.kexin.crm.domain.customer.consent.ErasedPerson;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.internal.personal.ErasureKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Keeps people who were erased on request from coming back unasked: every door that takes people in asks here. */
@ApplicationScoped
public class ErasedPeople {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ErasureKey key;

    @Inject
    private Clock clock;

    /** Remembers a person who is about to be erased; done again it changes nothing. */
    public int remember(DataSubject person, String requestNumber) {
        Set<String> hashes = new HashSet<>();
        for (String name : person.names()) {
            hashes.addAll(hashes(name, person.phones(), person.emails()));
        }
        person.externalIds().forEach(id -> hashes.add(key.hash("x\n" + id)));
        hashes.removeAll(known(hashes));
        hashes.forEach(hash -> em.persist(new ErasedPerson(hash, requestNumber, clock.instant())));
        return hashes.size();
    }

    /** @throws BusinessRuleException when it describes somebody who was erased on request */
    public void check(ContactCommand command) {
        check(
                command.name(),
                numbers(command.phone(), command.phones()),
                addresses(command.email(), command.emails()),
                null);
    }

    /**
     * @param externalId key in another system, or null
     * @throws BusinessRuleException when it describes a person who was erased on request
     */
    public void check(CustomerCommand command, String externalId) {
        if (command.kind() == CustomerKind.PERSON) {
            CustomerDetails details = command.details();
            check(
                    command.name(),
                    numbers(command.phone(), details.phones()),
                    addresses(command.email(), details.emails()),
                    externalId);
        }
    }

    private static List<String> numbers(String main, List<PhoneLine> lines) {
        List<String> numbers = new ArrayList<>();
        if (main != null) {
            numbers.add(main);
        }
        if (lines != null) {
            lines.forEach(line -> numbers.add(line.number()));
        }
        return numbers;
    }

    private static List<String> addresses(String main, List<EmailLine> lines) {
        List<String> addresses = new ArrayList<>();
        if (main != null) {
            addresses.add(main);
        }
        if (lines != null) {
            lines.forEach(line -> addresses.add(line.address()));
        }
        return addresses;
    }

    /**
     * @param externalId key in another system, or null
     * @throws BusinessRuleException when a person of that name and number or address was erased on request
     */
    public void check(String name, Collection<String> phones, Collection<String> emails, String externalId) {
        Set<String> hashes = hashes(name, phones, emails);
        if (externalId != null) {
            hashes.add(key.hash("x\n" + externalId));
        }
        if (hashes.isEmpty()) {
            return;
        }
        em.createQuery("select e from ErasedPerson e where e.keyHash in :hashes", ErasedPerson.class)
                .setParameter("hashes", hashes)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(erased -> {
                    throw BusinessRuleException.onField("name", "privacy.error.erased", erased.getRequestNumber());
                });
    }

    /** @return how many keys of the person were known and are no more: the person agreed anew */
    public int readmit(String name, Collection<String> phones, Collection<String> emails) {
        Set<String> hashes = hashes(name, phones, emails);
        return hashes.isEmpty()
                ? 0
                : em.createQuery("delete from ErasedPerson e where e.keyHash in :hashes")
                        .setParameter("hashes", hashes)
                        .executeUpdate();
    }

    private List<String> known(Set<String> hashes) {
        return hashes.isEmpty()
                ? List.of()
                : em.createQuery("select e.keyHash from ErasedPerson e where e.keyHash in :hashes", String.class)
                        .setParameter("hashes", hashes)
                        .getResultList();
    }

    private Set<String> hashes(String name, Collection<String> phones, Collection<String> emails) {
        Set<String> hashes = new HashSet<>();
        String called = NameKey.ofName(name);
        phones.stream()
                .map(PhoneKey::of)
                .filter(Objects::nonNull)
                .forEach(phone -> hashes.add(key.hash("p\n" + called + "\n" + phone.national())));
        emails.stream()
                .filter(Objects::nonNull)
                .forEach(email -> hashes.add(
                        key.hash("e\n" + called + "\n" + email.strip().toLowerCase(Locale.ROOT))));
        return hashes;
    }
}

package cn.kexin.crm.ejb.notification;

import cn.kexin.crm.domain.notification.Notice;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.notification.internal.MailWishes;
import cn.kexin.crm.ejb.organisation.RoleHolders;
import cn.kexin.crm.ejb.shared.TransactionMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells people. Called inside the transaction of what they are told: both happen or neither does. Whoever stands in for
 * somebody today is told with them; whose doing it was is not.
 */
@ApplicationScoped
public class Notices {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RoleHolders holders;

    @Inject
    private MailWishes mails;

    @Inject
    private TransactionMemory memory;

    @Inject
    private Clock clock;

    /** @param person null tells nobody */
    public void tell(News news, Person person) {
        if (person != null) {
            tell(news, Set.of(person.getId()));
        }
    }

    /** Tells whoever holds the role for the unit, see {@link RoleHolders#nearest}. */
    public void tell(News news, Role role, OrgUnit unit) {
        tell(news, holders.nearest(role, unit.getId()));
    }

    /** @param people ids */
    public void tell(News news, Collection<Long> people) {
        Set<Long> told = new HashSet<>(people);
        told.remove(news.actorId());
        told = new HashSet<>(holders.withStandIns(told));
        told.remove(news.actorId());
        Person actor = news.actorId() == null ? null : em.getReference(Person.class, news.actorId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Notice> made = people(told).stream()
                .map(person -> new Notice(person, news.kind(), news.subject(), news.detail(), actor, now))
                .toList();
        made.forEach(em::persist);
        mails.apply(made);
    }

    private List<Person> people(Set<Long> ids) {
        return ids.isEmpty() ? List.of() : memory.of("Notices/" + new TreeSet<>(ids), () -> read(ids));
    }

    private List<Person> read(Set<Long> ids) {
        return em.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The records are gone: nobody was told anything of them. */
    public void forget(String type, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("delete from Notice n where n.subjectType = :type and n.subjectId in :ids")
                    .setParameter("type", type)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }
}

package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.domain.notification.MailHabits;
import cn.kexin.crm.domain.notification.NoticePreference;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out how people want to hear of notices by e-mail. */
@ApplicationScoped
public class Habits {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyZone zone;

    MailHabits of(long personId) {
        return of(Set.of(personId)).get(personId);
    }

    /** @return the habits of each of them; one statement */
    Map<Long, MailHabits> of(Collection<Long> people) {
        Map<Long, MailHabits> habits = new HashMap<>();
        people.forEach(person -> habits.put(person, MailHabits.usual(zone.get())));
        rows(people).forEach(each -> habits.put(each.getPerson().getId(), each.getHabits()));
        return habits;
    }

    Optional<NoticePreference> stored(long personId) {
        return rows(Set.of(personId)).stream().findFirst();
    }

    private List<NoticePreference> rows(Collection<Long> people) {
        return em.createQuery(
                        "select p from NoticePreference p join fetch p.person where column('person_id', p) in :people",
                        NoticePreference.class)
                .setParameter("people", people)
                .getResultList();
    }
}

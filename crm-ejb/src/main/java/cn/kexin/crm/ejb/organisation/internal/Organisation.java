package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.SignIn;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Loads units, people and sign-ins for the facades, by id or by the names that people use. */
@ApplicationScoped
public class Organisation {

    @PersistenceContext
    private EntityManager em;

    Person person(long id) {
        return found(em.find(Person.class, id), "person", id);
    }

    /** The person for an edit based on a version; counted as changed even when only what hangs on it changes. */
    Person person(long id, long version) {
        Person person = person(id);
        change(person, version);
        return person;
    }

    OrgUnit unit(long id) {
        return found(em.find(OrgUnit.class, id), "unit", id);
    }

    OrgUnit unit(long id, long version) {
        OrgUnit unit = unit(id);
        change(unit, version);
        return unit;
    }

    private void change(BaseEntity entity, long version) {
        StaleVersionException.check(entity, version);
        em.lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private static <T> T found(T entity, String type, long id) {
        if (entity == null) {
            throw new NotFoundException(type, id);
        }
        return entity;
    }

    Optional<Person> byUsername(String username) {
        return em.createQuery("select p from Person p where p.username = :username", Person.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    WorkCalendar calendar(String field, String code) {
        return em.createQuery("select c from WorkCalendar c where c.code = :code", WorkCalendar.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessRuleException.onField(field, "organisation.error.noSuchCalendar", code));
    }

    /** Empty for somebody who has never been given a password, such as a person made by an import. */
    Optional<SignIn> signIn(Person person) {
        return em.createQuery("select s from SignIn s where s.person = :person", SignIn.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    long count(String jpql, Object subject) {
        return em.createQuery(jpql, Long.class).setParameter("subject", subject).getSingleResult();
    }
}

package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.organisation.HeldRole;
import cn.kexin.crm.ejb.organisation.PeopleFilter;
import cn.kexin.crm.ejb.organisation.PersonRow;
import cn.kexin.crm.ejb.organisation.PersonView;
import cn.kexin.crm.ejb.organisation.ProfileView;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads people for screens. */
@ApplicationScoped
public class PeopleQueries {

    private static final String FROM = " from Person p join p.unit u left join SignIn s on s.person = p";

    private static final Map<String, String> ORDER =
            Map.of("name", "p.name", "username", "p.username", "unitName", "u.name", "leftOn", "p.leftOn");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    Page<PersonRow> page(PeopleFilter filter, PageRequest request) {
        Conditions where = where(filter);
        long total = where.bind(em.createQuery("select count(p)" + FROM + where.where(), Long.class))
                .getSingleResult();
        List<PersonRow> rows = where.bind(em.createQuery(
                        "select new cn.kexin.crm.ejb.organisation.PersonRow(p.id, p.username, p.name, u.name, p.email,"
                                + " p.phone, s.lastSignedInAt, s.lockOut.lockedUntil, p.leftOn)" + FROM + where.where()
                                + orderBy(request),
                        PersonRow.class))
                .setFirstResult(request.first())
                .setMaxResults(request.size())
                .getResultList();
        return new Page<>(rows, total);
    }

    private static Conditions where(PeopleFilter filter) {
        String text = filter.text() == null || filter.text().isBlank()
                ? null
                : Conditions.containing(filter.text().strip());
        return new Conditions()
                .and(filter.left() ? "p.leftOn is not null" : "p.leftOn is null")
                .andIfGiven(
                        "lower(p.username) like :text escape '!' or lower(p.name) like :text escape '!'"
                                + " or lower(p.email) like :text escape '!' or p.phone like :text escape '!'",
                        "text",
                        text)
                .andIfGiven("u.code = :unit", "unit", filter.unitCode())
                .andIfGiven(
                        "exists (select 1 from RoleAssignment r where r.person = p and r.role = :role)",
                        "role",
                        filter.role());
    }

    private static String orderBy(PageRequest request) {
        String field = request.sortField() == null ? "name" : request.sortField();
        if (!ORDER.containsKey(field)) {
            throw BusinessRuleException.onField("sort", "common.error.sort", field);
        }
        return " order by " + ORDER.get(field) + (request.descending() ? " desc" : "") + ", p.id";
    }

    PersonView view(Person person) {
        SignInRow signIn = signIn(person);
        Instant now = clock.instant();
        return new PersonView(
                person.getId(),
                person.getVersion(),
                person.getUsername(),
                person.getName(),
                person.getEmail(),
                person.getPhone(),
                person.getUnit().getCode(),
                person.getUnit().getName(),
                person.getLeftOn(),
                heads(person),
                roles(person.getId()),
                signIn.mustChange(),
                signIn.at(),
                signIn.lockedUntil() != null && now.isBefore(signIn.lockedUntil()) ? signIn.lockedUntil() : null);
    }

    ProfileView profile(long id) {
        Person person = em.find(Person.class, id);
        return new ProfileView(
                id,
                person.getUsername(),
                person.getName(),
                person.getEmail(),
                person.getPhone(),
                person.getUnit().getName(),
                roles(id),
                signIn(person).at());
    }

    private SignInRow signIn(Person person) {
        return em.createQuery(
                        "select s.mustChange, s.lastSignedInAt, s.lockOut.lockedUntil from SignIn s where s.person = :person",
                        Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .map(row -> new SignInRow((Boolean) row[0], (Instant) row[1], (Instant) row[2]))
                .orElse(new SignInRow(true, null, null));
    }

    private List<String> heads(Person person) {
        return em.createQuery("select u.name from OrgUnit u where u.head = :person order by u.name", String.class)
                .setParameter("person", person)
                .getResultList();
    }

    private List<HeldRole> roles(long personId) {
        return em.createQuery(
                        "select new cn.kexin.crm.ejb.organisation.HeldRole(r.id, r.role, r.unit.code, r.unit.name)"
                                + " from RoleAssignment r where r.person.id = :id order by r.unit.name, r.role",
                        HeldRole.class)
                .setParameter("id", personId)
                .getResultList();
    }

    private record SignInRow(boolean mustChange, Instant at, Instant lockedUntil) {}
}

package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.Measured;
import cn.kexin.crm.domain.assessment.Scheme;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import cn.kexin.crm.ejb.assessment.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whom a scheme assesses, and what was measured of each. */
@ApplicationScoped
public class Assessed {

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::type).thenComparing(Subject::id);

    @PersistenceContext
    private EntityManager em;

    /** @return the units the scheme applies to, by id */
    Map<Long, OrgUnit> units(Scheme scheme) {
        Map<Long, OrgUnit> units = new HashMap<>();
        Set<UnitType> types = scheme.getUnitTypes();
        if (!types.isEmpty()) {
            em.createQuery("select u from OrgUnit u where u.type in :types", OrgUnit.class)
                    .setParameter("types", types)
                    .getResultList()
                    .forEach(unit -> units.put(unit.getId(), unit));
        }
        return units;
    }

    /** @return the persons the scheme applies to, by id */
    Map<Long, Person> persons(Scheme scheme) {
        Map<Long, Person> persons = new HashMap<>();
        Set<Role> roles = scheme.getRoles();
        if (!roles.isEmpty()) {
            em.createQuery(
                            """
                            select p from Person p where p.id in \
                            (select r.person.id from RoleAssignment r where r.role in :roles)""",
                            Person.class)
                    .setParameter("roles", roles)
                    .getResultList()
                    .forEach(person -> persons.put(person.getId(), person));
        }
        return persons;
    }

    /** @return for each subject with figures, in a fixed order, what was measured, by the measure's code */
    static Map<Subject, Map<String, Measured>> bySubject(
            List<MeasuredFigure> figures, Collection<Long> units, Collection<Long> persons) {
        Map<Subject, Map<String, Measured>> measured = new TreeMap<>(ORDER);
        for (MeasuredFigure figure : figures) {
            Subject subject = figure.subject();
            if ((subject.type() == SubjectType.UNIT ? units : persons).contains(subject.id())) {
                measured.computeIfAbsent(subject, key -> new HashMap<>())
                        .put(figure.measure(), new Measured(figure.numerator(), figure.denominator(), figure.actual()));
            }
        }
        return measured;
    }
}

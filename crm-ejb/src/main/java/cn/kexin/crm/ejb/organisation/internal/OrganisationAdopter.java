package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.RoleAssignment;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.ejb.organisation.OrganisationAdoption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds units and people that another system names and creates those that are missing. */
@ApplicationScoped
public class OrganisationAdopter implements OrganisationAdoption {

    private static final String PREFIX = "agent-";
    private static final String USERNAME = "[a-z0-9._-]{1,60}";

    @PersistenceContext
    private EntityManager em;

    @Override
    public Map<String, Long> units(Map<String, String> names) {
        Map<String, Long> ids = unitIds(names.keySet());
        boolean complete = names.keySet().stream().allMatch(code -> ids.containsKey(code) || names.get(code) == null);
        if (complete) {
            return ids;
        }
        // One at a time: two imports may name the same new unit.
        OrgUnit headOffice = lockHeadOffice();
        ids.putAll(unitIds(names.keySet()));
        names.forEach((code, name) -> {
            if (name != null && !ids.containsKey(code)) {
                OrgUnit unit = new OrgUnit(code, name, UnitType.DEPARTMENT, headOffice, headOffice.getCalendar());
                em.persist(unit);
                ids.put(code, unit.getId());
            }
        });
        em.flush();
        return ids;
    }

    private Map<String, Long> unitIds(Set<String> codes) {
        return pairs("select u.code, u.id from OrgUnit u where u.code in :keys", codes);
    }

    @Override
    public Map<String, Long> people(Map<String, Member> members) {
        Map<String, Long> ids = peopleIds(members.keySet());
        boolean complete =
                members.keySet().stream().allMatch(key -> ids.containsKey(key) || !mayCreate(key, members.get(key)));
        if (complete) {
            return ids;
        }
        lockHeadOffice();
        ids.putAll(peopleIds(members.keySet()));
        members.forEach((key, member) -> {
            if (mayCreate(key, member) && !ids.containsKey(key)) {
                ids.put(key, create(key, member).getId());
            }
        });
        em.flush();
        return ids;
    }

    private static boolean mayCreate(String key, Member member) {
        return member.name() != null && username(key).matches(USERNAME);
    }

    private Person create(String key, Member member) {
        OrgUnit unit = em.getReference(OrgUnit.class, member.unitId());
        Person person = new Person(username(key), member.name(), unit);
        em.persist(person);
        em.persist(new RoleAssignment(person, Role.SERVICE, unit));
        return person;
    }

    private Map<String, Long> peopleIds(Set<String> keys) {
        Set<String> usernames = new HashSet<>();
        keys.forEach(key -> {
            usernames.add(key.toLowerCase(Locale.ROOT));
            usernames.add(username(key));
        });
        Map<String, Long> byName = pairs("select p.username, p.id from Person p where p.username in :keys", usernames);
        Map<String, Long> ids = new HashMap<>();
        for (String key : keys) {
            Long id = byName.getOrDefault(key.toLowerCase(Locale.ROOT), byName.get(username(key)));
            if (id != null) {
                ids.put(key, id);
            }
        }
        return ids;
    }

    private static String username(String key) {
        return PREFIX + key.toLowerCase(Locale.ROOT);
    }

    private Map<String, Long> pairs(String query, Set<String> keys) {
        Map<String, Long> pairs = new HashMap<>();
        if (!keys.isEmpty()) {
            List<Object[]> rows = em.createQuery(query, Object[].class)
                    .setParameter("keys", keys)
                    .getResultList();
            rows.forEach(row -> pairs.put((String) row[0], (Long) row[1]));
        }
        return pairs;
    }

    private OrgUnit lockHeadOffice() {
        return em.createQuery("select u from OrgUnit u where u.parent is null order by u.id", OrgUnit.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .get(0);
    }
}

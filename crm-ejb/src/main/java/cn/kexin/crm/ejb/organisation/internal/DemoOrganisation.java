package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.RoleAssignment;
import cn.kexin.crm.domain.organisation.SignIn;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import cn.kexin.crm.ejb.organisation.DemoFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The units and people of the demonstration company, from {@code demo/units.csv} and {@code demo/people.csv}. */
@ApplicationScoped
public class DemoOrganisation {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private FirstPasswords passwords;

    DemoCompanyFilling create(OrgUnit headOffice, Instant now) {
        List<CSVRecord> unitRows = DemoFile.read("units.csv");
        Map<String, OrgUnit> units = new HashMap<>(Map.of(headOffice.getCode(), headOffice));
        unitRows.stream()
                .filter(row -> !units.containsKey(row.get("code")))
                .forEach(row -> units.put(row.get("code"), unit(row, units, headOffice)));
        Map<String, Person> people = new HashMap<>();
        DemoFile.read("people.csv").forEach(row -> people.put(row.get("username"), person(row, units)));
        em.flush();
        unitRows.forEach(row -> units.get(row.get("code")).appointHead(people.get(row.get("head"))));
        return new DemoCompanyFilling(Map.copyOf(units), Map.copyOf(people), now);
    }

    private OrgUnit unit(CSVRecord row, Map<String, OrgUnit> units, OrgUnit headOffice) {
        OrgUnit unit = new OrgUnit(
                row.get("code"),
                row.get("name"),
                UnitType.valueOf(row.get("type")),
                units.get(row.get("parent")),
                headOffice.getCalendar());
        em.persist(unit);
        return unit;
    }

    private Person person(CSVRecord row, Map<String, OrgUnit> units) {
        Person person = new Person(row.get("username"), row.get("name"), units.get(row.get("unit")));
        person.describe(person.getName(), null, row.get("phone"));
        em.persist(person);
        for (String held : row.get("roles").split(" ")) {
            String[] roleAndUnit = held.split("@");
            em.persist(new RoleAssignment(person, Role.valueOf(roleAndUnit[0]), units.get(roleAndUnit[1])));
        }
        em.persist(new SignIn(person, passwords.demonstration(), false));
        return person;
    }
}

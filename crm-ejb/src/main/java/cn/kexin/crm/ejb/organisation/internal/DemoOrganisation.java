package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.RoleAssignment;
import cn.kexin.crm.domain.organisation.SignIn;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The units and people of the demonstration company, from {@code demo/units.csv} and {@code demo/people.csv}. */
@ApplicationScoped
public class DemoOrganisation {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private FirstPasswords passwords;

    DemoCompanyFilling create(OrgUnit headOffice, Instant now) {
        List<CSVRecord> unitRows = read("/demo/units.csv");
        Map<String, OrgUnit> units = new HashMap<>(Map.of(headOffice.getCode(), headOffice));
        unitRows.stream()
                .filter(row -> !units.containsKey(row.get("code")))
                .forEach(row -> units.put(row.get("code"), unit(row, units, headOffice)));
        Map<String, Person> people = new HashMap<>();
        read("/demo/people.csv").forEach(row -> people.put(row.get("username"), person(row, units)));
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

    private static List<CSVRecord> read(String resource) {
        try (Reader reader =
                new InputStreamReader(DemoOrganisation.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

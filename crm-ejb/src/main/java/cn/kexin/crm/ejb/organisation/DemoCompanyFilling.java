package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import java.time.Instant;
import java.util.Map;

/**
 * The demonstration company is being filled: fired once, in the transaction of the first start, after units and people
 * exist and after every {@link CompanyFounding} observer. Features observe it with {@code @Priority} in the order in
 * which they know each other: customer 100, casework 200, project 220, touch 250,
 * assessment 300.
 *
 * @param units the units by code
 * @param people the people by sign-in name
 * @param now the moment of the first start
 */
public record DemoCompanyFilling(Map<String, OrgUnit> units, Map<String, Person> people, Instant now) {

    /** @throws IllegalArgumentException when the demonstration has no such unit */
    public OrgUnit unit(String code) {
        return found(units.get(code), code);
    }

    /** @throws IllegalArgumentException when the demonstration has no such person */
    public Person person(String username) {
        return found(people.get(username), username);
    }

    private static <T> T found(T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("Not in the demonstration company: " + name);
        }
        return value;
    }
}

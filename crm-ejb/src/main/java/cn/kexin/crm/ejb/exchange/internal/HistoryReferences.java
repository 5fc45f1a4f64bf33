package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.customer.CustomerAdoption;
import cn.kexin.crm.ejb.exchange.ImportMapping.Creation;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.organisation.OrganisationAdoption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Finds the customers, units and people that a history names, and takes new ones in where the mapping allows it. */
@ApplicationScoped
public class HistoryReferences {

    /** Code of the unit that is responsible for what nobody was. */
    static final String UNASSIGNED = "UNASSIGNED";

    /** Key of the customer that stands for callers who were not recorded. */
    static final String UNKNOWN_CUSTOMER = "UNKNOWN";

    private static final Creation NOTHING = new Creation(null, null, null, null, null);

    @Inject
    private CustomerAdoption customers;

    @Inject
    private OrganisationAdoption organisation;

    Found of(Collection<ServiceHistoryLine> lines, ImportPlan plan) {
        Creation create =
                plan.mapping().create() == null ? NOTHING : plan.mapping().create();
        Map<String, String> units =
                names(lines, ServiceHistoryLine::unit, create.unit(), UNASSIGNED, create.unassigned());
        Map<String, Long> foundUnits = organisation.units(units);
        Map<String, OrganisationAdoption.Member> members = new LinkedHashMap<>();
        for (ServiceHistoryLine line : lines) {
            Long unit = foundUnits.get(line.unit() == null ? UNASSIGNED : line.unit());
            if (line.person() != null && unit != null) {
                members.putIfAbsent(
                        line.person(), new OrganisationAdoption.Member(name(create.person(), line.person()), unit));
            }
        }
        Map<String, String> callers = names(
                lines, ServiceHistoryLine::customer, create.customer(), UNKNOWN_CUSTOMER, create.unknownCustomer());
        return new Found(
                customers.byExternalId(callers, plan.starter().unitId()), foundUnits, organisation.people(members));
    }

    /** Names for the keys of the lines; a name is null where none may be created. */
    private static Map<String, String> names(
            Collection<ServiceHistoryLine> lines,
            Function<ServiceHistoryLine, String> key,
            String pattern,
            String keyOfNone,
            String nameOfNone) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ServiceHistoryLine line : lines) {
            String found = key.apply(line);
            if (found == null) {
                names.put(keyOfNone, nameOfNone);
            } else {
                names.put(found, name(pattern, found));
            }
        }
        return names;
    }

    private static String name(String pattern, String key) {
        return pattern == null ? null : pattern.replace("{0}", key);
    }

    /**
     * Ids by key.
     *
     * @param customers by external id
     * @param units by code
     * @param people by their key in the other system
     */
    record Found(Map<String, Long> customers, Map<String, Long> units, Map<String, Long> people) {

        /** @throws RowRefusal when the line names somebody unknown */
        void requireAll(ServiceHistoryLine line) {
            require("customer", line.customer() == null ? UNKNOWN_CUSTOMER : line.customer(), customers);
            require("unit", line.unit() == null ? UNASSIGNED : line.unit(), units);
            if (line.person() != null) {
                require("person", line.person(), people);
            }
        }

        private static void require(String field, String key, Map<String, Long> known) {
            if (!known.containsKey(key)) {
                throw new RowRefusal(field, "exchange.error.unknownReference", key);
            }
        }

        long customer(String key) {
            return customers.get(key == null ? UNKNOWN_CUSTOMER : key);
        }

        long unit(String key) {
            return units.get(key == null ? UNASSIGNED : key);
        }

        Long person(String key) {
            return key == null ? null : people.get(key);
        }
    }
}

package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.PhoneKey;
import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerDetails;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.FormerNameLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.ejb.shared.RecordJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The facts of a customer field by field: filled up from others, put back, written down and read again. */
final class MergedFacts {

    /** Whose these are is decided by people, not by what happens to be filled in. */
    private static final Set<String> NEVER_FILLED = Set.of("ownerUnit", "ownerPerson");

    /** As many lines of a sort as a command takes. */
    private static final int MOST_LINES = 20;

    private MergedFacts() {}

    /** @return the winner's facts, those it lacks from the first of the others that has them */
    static CustomerCommand filled(CustomerCommand winner, Collection<CustomerCommand> others) {
        CustomerCommand filled = winner;
        for (CustomerCommand other : others) {
            filled = fill(CustomerCommand.class, filled, other);
        }
        return filled;
    }

    private static <T> T fill(Class<T> type, Object known, Object other) {
        return RecordJson.make(type, component -> {
            Object own = RecordJson.read(component, known);
            if (own instanceof Record && RecordJson.read(component, other) instanceof Record further) {
                return fill(component.getType(), own, further);
            }
            if (own instanceof Map<?, ?> held && RecordJson.read(component, other) instanceof Map<?, ?> further) {
                Map<Object, Object> both = new LinkedHashMap<>(further);
                both.putAll(held);
                return both;
            }
            return own != null || NEVER_FILLED.contains(component.getName()) ? own : RecordJson.read(component, other);
        });
    }

    /** @return the facts with every number and address of all of them, its own first and the main ones its own */
    static CustomerCommand withAllLines(CustomerCommand facts, Collection<CustomerCommand> all) {
        List<PhoneLine> phones = new ArrayList<>();
        List<EmailLine> emails = new ArrayList<>();
        List<AddressLine> addresses = new ArrayList<>();
        List<FormerNameLine> names = new ArrayList<>();
        if (facts.details().phones() == null && facts.phone() != null) {
            phones.add(new PhoneLine(null, facts.phone(), true, null));
        }
        if (facts.details().emails() == null && facts.email() != null) {
            emails.add(new EmailLine(null, facts.email(), true, null));
        }
        List<CustomerCommand> ordered = new ArrayList<>(List.of(facts));
        ordered.addAll(all);
        for (CustomerCommand each : ordered) {
            CustomerDetails details = each.details();
            phones.addAll(orNone(details.phones()));
            emails.addAll(orNone(details.emails()));
            addresses.addAll(orNone(details.addresses()));
            names.addAll(orNone(details.formerNames()));
        }
        return facts.with(new CustomerDetails(
                facts.details().creditCode(),
                facts.details().industryCode(),
                distinct(phones, MergedFacts::key, MergedFacts::second),
                distinct(emails, line -> line.address().toLowerCase(Locale.ROOT), MergedFacts::second),
                distinct(addresses, line -> line.divisionCode() + " " + line.detail(), MergedFacts::second),
                null,
                facts.details().customFields(),
                distinct(names, FormerNameLine::name, line -> line),
                facts.details().terms()));
    }

    private static Object key(PhoneLine line) {
        PhoneKey key = PhoneKey.of(line.number());
        return key == null ? line.number() : key.national();
    }

    private static <T> List<T> orNone(List<T> lines) {
        return lines == null ? List.of() : lines;
    }

    private static <T> List<T> distinct(List<T> lines, Function<T, Object> key, UnaryOperator<T> second) {
        Set<Object> seen = new HashSet<>();
        List<T> distinct = new ArrayList<>();
        for (T line : lines) {
            if (seen.add(key.apply(line)) && distinct.size() < MOST_LINES) {
                distinct.add(distinct.isEmpty() ? line : second.apply(line));
            }
        }
        return distinct;
    }

    private static PhoneLine second(PhoneLine line) {
        return new PhoneLine(line.kind(), line.number(), false, line.label());
    }

    private static EmailLine second(EmailLine line) {
        return new EmailLine(line.kind(), line.address(), false, line.label());
    }

    private static AddressLine second(AddressLine line) {
        return new AddressLine(line.kind(), line.divisionCode(), line.detail(), line.postcode(), false);
    }

    /** @return the facts as they are now, with those put back that the merge changed and nobody since */
    static CustomerCommand putBack(CustomerCommand now, CustomerCommand after, CustomerCommand before) {
        return RecordJson.putBack(CustomerCommand.class, now, after, before);
    }

    static String write(CustomerCommand facts) {
        return RecordJson.write(facts).toString();
    }

    static CustomerCommand read(String written) {
        return RecordJson.read(CustomerCommand.class, written);
    }
}

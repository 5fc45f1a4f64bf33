package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.number.NumberFormat;
import cn.kexin.crm.domain.customer.number.NumberRule;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.internal.number.NumberCounters;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.shared.TransactionMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Business numbers of customers by the rule in force. A number is never given twice: not to two people at once, and not
 * again after the rule has changed.
 */
@ApplicationScoped
public class CustomerNumbers {

    private static final String SHIPPED_FORM = "KH-%06d";
    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]*");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TransactionMemory memory;

    @Inject
    private NumberCounters counters;

    @Inject
    private CompanyZone zone;

    @Inject
    private Clock clock;

    /** @return the rule in force */
    public NumberRule rule() {
        return memory.of(NumberRule.class, this::read);
    }

    private NumberRule read() {
        return em.createQuery("select r from NumberRule r where r.code = :code", NumberRule.class)
                .setParameter("code", NumberRule.CUSTOMERS)
                .getSingleResult();
    }

    /**
     * @param unitCode code of the unit that answers for the customer
     * @return the next number, such as {@code KH-000318}
     */
    public String next(String unitCode) {
        return next(1, unitCode).get(0);
    }

    /** @return so many next numbers for customers of one unit, in a constant number of statements */
    public List<String> next(int count, String unitCode) {
        if (count == 0) {
            return List.of();
        }
        NumberFormat format = rule().getFormat();
        List<String> given = new ArrayList<>();
        while (given.size() < count) {
            List<String> numbers = counters.take(format, count - given.size(), today(), unitCode).stream()
                    .map(each -> format.write(each, today(), unitCode))
                    .toList();
            Set<String> taken = taken(numbers);
            numbers.stream().filter(number -> !taken.contains(number)).forEach(given::add);
        }
        return given;
    }

    /**
     * @param unitCodes the units that answer for new customers
     * @return a number for each of them, in their order; the statements grow with the units, not with the customers
     */
    public List<String> next(List<String> unitCodes) {
        Map<String, Iterator<String>> numbers = new TreeMap<>();
        Map<String, Long> wanted =
                unitCodes.stream().collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
        wanted.forEach(
                (code, many) -> numbers.put(code, next(many.intValue(), code).iterator()));
        return unitCodes.stream().map(code -> numbers.get(code).next()).toList();
    }

    /** @return those that customers have already, from another rule or another system */
    private Set<String> taken(List<String> numbers) {
        return new HashSet<>(em.createQuery("select c.number from Customer c where c.number in :numbers", String.class)
                .setParameter("numbers", numbers)
                .getResultList());
    }

    /** @return the number that would be next, which stays free for whoever is first */
    public String preview(NumberFormat format, String unitCode) {
        long count = counters.peek(format, format.counter(today(), unitCode));
        String number = format.write(count, today(), unitCode);
        while (!taken(List.of(number)).isEmpty()) {
            number = format.write(++count, today(), unitCode);
        }
        return number;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.get());
    }

    /**
     * @param number a number given elsewhere
     * @return the same
     * @throws BusinessRuleException on the field {@code number} when it is not free or was one of ours
     */
    public String foreign(String number) {
        requireNeverGiven(number);
        if (!taken(List.of(number)).isEmpty()) {
            throw BusinessRuleException.onField("number", "customer.error.numberTaken", number);
        }
        return number;
    }

    /**
     * A number in our own form is taken as long as counting has not come to it, as from a file of another archive.
     *
     * @throws BusinessRuleException on the field {@code number} when it has not the form of one, or may have been given
     */
    void requireNeverGiven(String number) {
        if (!FORM.matcher(number).matches()) {
            throw BusinessRuleException.onField("number", "customer.error.numberForm", number);
        }
        NumberFormat format = rule().getFormat();
        format.place(number)
                .filter(place -> place.count() < next(format, place))
                .ifPresent(place -> {
                    throw BusinessRuleException.onField("number", "customer.error.numberGiven", number);
                });
    }

    private long next(NumberFormat format, NumberFormat.Place place) {
        return memory.of("next number of " + place.counter(), () -> counters.peek(format, place.counter()));
    }

    /** @return the numbers that somebody may mean by that, whose letters and beginning are left to the reader */
    public static List<String> meant(String typed) {
        String number = typed.strip();
        String ours = DIGITS.matcher(number).matches() ? SHIPPED_FORM.formatted(Long.valueOf(number)) : number;
        return List.of(number, number.toUpperCase(Locale.ROOT), ours);
    }
}

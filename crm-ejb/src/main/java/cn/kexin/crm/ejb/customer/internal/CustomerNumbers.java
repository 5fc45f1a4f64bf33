package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Business numbers of customers, one after the other; a number is never given twice. */
@ApplicationScoped
public class CustomerNumbers {

    private static final Pattern OURS = Pattern.compile("KH-\\d+");
    private static final String FORM_OF_OURS = "KH-%06d";
    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]*");

    @PersistenceContext
    private EntityManager em;

    /** @return the next number, such as {@code KH-000318} */
    public String next() {
        return next(1).get(0);
    }

    /**
     * @param number a number given elsewhere
     * @return the same
     * @throws BusinessRuleException on the field {@code number} when it is not free or could be one of ours
     */
    public String foreign(String number) {
        requireForeignForm(number);
        boolean taken = !em.createQuery("select c.id from Customer c where c.number = :number", Long.class)
                .setParameter("number", number)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw BusinessRuleException.onField("number", "customer.error.numberTaken", number);
        }
        return number;
    }

    /** @throws BusinessRuleException on the field {@code number} when it has not the form of one, or could be one of ours */
    void requireForeignForm(String number) {
        if (OURS.matcher(number).matches() || !FORM.matcher(number).matches()) {
            throw BusinessRuleException.onField("number", "customer.error.numberForm", number);
        }
    }

    /** @return the numbers that somebody may mean by that, whose letters and beginning are left to the reader */
    public static List<String> meant(String typed) {
        String number = typed.strip();
        String ours = DIGITS.matcher(number).matches() ? FORM_OF_OURS.formatted(Long.valueOf(number)) : number;
        return List.of(number, number.toUpperCase(Locale.ROOT), ours);
    }

    /** @return so many next numbers, in one statement */
    public List<String> next(int count) {
        if (count == 0) {
            return List.of();
        }
        List<?> values = em.createNativeQuery(
                        "select nextval('customer_number_seq') from generate_series(1, " + count + ")")
                .getResultList();
        return values.stream()
                .map(value -> FORM_OF_OURS.formatted(((Number) value).longValue()))
                .toList();
    }
}

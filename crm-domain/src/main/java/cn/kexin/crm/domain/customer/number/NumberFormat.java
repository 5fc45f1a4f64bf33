package cn.kexin.crm.domain.customer.number;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 编号规则: how business numbers are made up: prefix, unit, day and a count, with hyphens between them, such as
 * {@code KH-000318} or {@code KH-CHONGQING-202611-0007}.
 */
@Embeddable
public class NumberFormat implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Characters that a number may have. */
    public static final int LONGEST = 40;

    /** What a prefix looks like. */
    public static final String PREFIX = "[\\p{L}\\p{N}]{1,10}";

    public static final int FEWEST_DIGITS = 3;
    public static final int MOST_DIGITS = 9;

    @Column(nullable = false, length = 10)
    private String prefix;

    @Enumerated(EnumType.STRING)
    @Column(name = "date_part", nullable = false, length = 10)
    private DatePart datePart;

    @Column(name = "with_unit", nullable = false)
    private boolean withUnit;

    @Column(nullable = false)
    private int digits;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private DatePart restart;

    protected NumberFormat() {}

    /**
     * @param withUnit whether the number names the unit that answers for the customer, which then counts for itself
     * @param digits of the count at least, 3 to 9; a larger count takes more
     * @param restart how often counting begins anew
     * @throws BusinessRuleException at {@code restart} when numbers would come again, because the day in them tells less than
     *     counting begins anew
     */
    public NumberFormat(String prefix, DatePart datePart, boolean withUnit, int digits, DatePart restart) {
        if (!prefix.matches(PREFIX)) {
            throw BusinessRuleException.onField("prefix", "number.error.prefix", prefix);
        }
        if (!datePart.covers(restart)) {
            throw BusinessRuleException.onField("restart", "number.error.restart");
        }
        this.prefix = prefix;
        this.datePart = datePart;
        this.withUnit = withUnit;
        this.digits = Math.max(FEWEST_DIGITS, Math.min(MOST_DIGITS, digits));
        this.restart = restart;
    }

    /** @return whether all numbers are counted together, for ever */
    public boolean isPlain() {
        return !withUnit && restart == DatePart.NONE;
    }

    /** @return what counts for itself on that day in that unit, as a name of at most 60 characters */
    public String counter(LocalDate day, String unitCode) {
        return counter(withUnit ? Objects.requireNonNull(unitCode) : "", restart.of(day));
    }

    private static String counter(String unit, String period) {
        return unit + "/" + period;
    }

    /**
     * @param count from 1
     * @return the number
     * @throws BusinessRuleException when it would be longer than a number may be
     */
    public String write(long count, LocalDate day, String unitCode) {
        List<String> parts = new ArrayList<>(List.of(prefix));
        if (withUnit) {
            parts.add(unitCode);
        }
        parts.add(datePart.of(day));
        parts.add(("%0" + digits + "d").formatted(count));
        String number = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
        if (number.length() > LONGEST) {
            throw new BusinessRuleException("number.error.tooLong", number, LONGEST);
        }
        return number;
    }

    /** @return where among the rule's numbers this one stands; empty for one that the rule can never give */
    public Optional<Place> place(String number) {
        String unit = withUnit ? "(.+)-" : "()";
        String day = datePart == DatePart.NONE ? "()" : "(\\d{" + datePart.digits() + "})-";
        Matcher parts = Pattern.compile(Pattern.quote(prefix) + "-" + unit + day + "0*(\\d{1,18})")
                .matcher(number);
        return parts.matches()
                ? Optional.of(new Place(
                        counter(parts.group(1), parts.group(2).substring(0, restart.digits())),
                        Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    /**
     * Where a number stands.
     *
     * @param counter name of what counts it
     * @param count its place there, from 1
     */
    public record Place(String counter, long count) {}

    public String getPrefix() {
        return prefix;
    }

    public DatePart getDatePart() {
        return datePart;
    }

    public boolean isWithUnit() {
        return withUnit;
    }

    public int getDigits() {
        return digits;
    }

    /** @return how often counting begins anew */
    public DatePart getRestart() {
        return restart;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberFormat that
                && prefix.equals(that.prefix)
                && datePart == that.datePart
                && withUnit == that.withUnit
                && digits == that.digits
                && restart == that.restart;
    }

    @Override
    public int hashCode() {
        return Objects.hash(prefix, datePart, withUnit, digits, restart);
    }
}

package cn.kexin.crm.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/** An amount in a currency; equal amounts are equal however many noughts are written behind the point. */
@Embeddable
public class Money implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Digits behind the point that are kept. */
    public static final int DECIMALS = 4;

    private static final int USUAL_DECIMALS = 2;
    private static final int MOST_DIGITS = 15;

    @Column(precision = 19, scale = DECIMALS)
    private BigDecimal amount;

    @Column(length = 3)
    private String currency;

    protected Money() {}

    private Money(BigDecimal amount, String currency) {
        this.amount = amount;
        this.currency = currency;
    }

    /**
     * @param amount with at most 15 digits before and 4 behind the point, or null
     * @param currency ISO 4217
     * @return null for no amount
     * @throws BusinessRuleException when the amount is too long, or the currency is none
     */
    public static Money of(BigDecimal amount, String currency) {
        if (amount == null) {
            return null;
        }
        BigDecimal plain = plain(amount);
        if (plain.scale() > DECIMALS || plain.precision() - plain.scale() > MOST_DIGITS) {
            throw new BusinessRuleException("common.error.amount");
        }
        if (!isKnown(currency)) {
            throw new BusinessRuleException("common.error.currency", currency == null ? "" : currency);
        }
        return new Money(plain, currency);
    }

    private static boolean isKnown(String currency) {
        try {
            return currency != null && Currency.getInstance(currency) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < USUAL_DECIMALS ? stripped.setScale(USUAL_DECIMALS) : stripped;
    }

    /** @throws IllegalArgumentException when the other is in another currency */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency);
        }
        return of(amount.add(other.amount), currency);
    }

    /** @return whether it is at most a tenth of the other or at least ten times it, in the same currency */
    public boolean isOrderOfMagnitudeFrom(Money other) {
        boolean comparable =
                other != null && currency.equals(other.currency) && amount.signum() > 0 && other.amount.signum() > 0;
        return comparable
                && (amount.compareTo(other.amount.multiply(BigDecimal.TEN)) >= 0
                        || amount.multiply(BigDecimal.TEN).compareTo(other.amount) <= 0);
    }

    /** @return with two to four digits behind the point */
    public BigDecimal getAmount() {
        return plain(amount);
    }

    public String getCurrency() {
        return currency;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that
                && amount.compareTo(that.amount) == 0
                && Objects.equals(currency, that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(plain(amount), currency);
    }

    @Override
    public String toString() {
        return getAmount().toPlainString() + " " + currency;
    }
}

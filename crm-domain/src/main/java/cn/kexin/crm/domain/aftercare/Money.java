package cn.kexin.crm.domain.aftercare;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/** An amount above nothing, with at most two decimals, in a currency of ISO 4217. */
@Embeddable
public class Money implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 2;
    private static final int DIGITS = 15;

    @Column(nullable = false, precision = DIGITS + DECIMALS, scale = DECIMALS)
    private BigDecimal amount;

    @Column(nullable = false, length = 3)
    private String currency;

    protected Money() {}

    /** @throws BusinessRuleException on {@code amount} or {@code currency} when it is none */
    public Money(BigDecimal amount, String currency) {
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.signum() <= 0 || plain.scale() > DECIMALS || plain.precision() - plain.scale() > DIGITS) {
            throw BusinessRuleException.onField("amount", "aftercare.error.amount", DECIMALS);
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(each -> each.getCurrencyCode().equals(currency))) {
            throw BusinessRuleException.onField("currency", "aftercare.error.currency", currency);
        }
        this.amount = amount.setScale(DECIMALS);
        this.currency = currency;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    /** @return its code, such as CNY */
    public String getCurrency() {
        return currency;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && amount.compareTo(that.amount) == 0 && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), currency);
    }
}

package cn.kexin.crm.web.rest;

import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money; the amount is a text, so that no client reads it as a binary fraction.
 *
 * @param amount digits with at most one point, such as {@code 1234.50}
 * @param currency ISO 4217
 */
@Schema(name = "Money")
public record MoneyValue(@Schema(example = "1234.50") String amount, @Schema(example = "CNY") String currency) {

    private static final int MAX_DIGITS = 17;
    private static final int MAX_DECIMALS = 4;

    /** @return the amount in the form of the interface, or null for null */
    public static MoneyValue of(BigDecimal amount, String currency) {
        return amount == null ? null : new MoneyValue(amount.toPlainString(), currency);
    }

    /**
     * @param field the member's path, for the refusal
     * @return the amount as a number
     * @throws Refusal 400 when it is none, or has more than 17 digits before or 4 behind the point
     */
    public BigDecimal amountOf(String field) {
        if (amount == null || !amount.matches("-?\\d{1," + MAX_DIGITS + "}(\\.\\d{1," + MAX_DECIMALS + "})?")) {
            throw refused(field + ".amount");
        }
        return new BigDecimal(amount);
    }

    /**
     * @param field the member's path, for the refusal
     * @return the code of an existing currency
     * @throws Refusal 400 when there is none of that code
     */
    public String currencyOf(String field) {
        boolean known = currency != null
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(one -> one.getCurrencyCode().equals(currency));
        if (!known) {
            throw refused(field + ".currency");
        }
        return currency;
    }

    private static Refusal refused(String path) {
        return new Refusal(400, "rest.error.bodyForm").at(path, "rest.error.memberForm", path);
    }
}

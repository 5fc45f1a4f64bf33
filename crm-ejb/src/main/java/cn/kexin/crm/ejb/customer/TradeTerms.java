package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.PaymentTerms;
import cn.kexin.crm.domain.customer.TermsOfTrade;
import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * 商务条件: on which terms a customer buys and what its invoices say; each part may be null.
 *
 * @param currency ISO 4217
 * @param priceLevel what the company calls the price list
 * @param discountPercent 0 to 100
 * @param invoiceTitle 发票抬头
 * @param taxpayerNumber 纳税人识别号, 15 to 20 digits and capital letters
 * @param invoiceAddress 地址、电话 as printed on invoices
 * @param bankName 开户银行
 * @param bankAccount 银行账号
 */
public record TradeTerms(
        PaymentTerms paymentTerms,
        @Min(0) @Max(3650) Integer creditDays,
        @Pattern(regexp = CURRENCY, message = "{terms.validation.currency}") String currency,
        @Size(max = 40) @PlainLine String priceLevel,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal discountPercent,
        @Size(max = 200) @PlainLine String invoiceTitle,
        @Pattern(regexp = TAXPAYER, message = "{terms.validation.taxpayerNumber}") String taxpayerNumber,
        @Size(max = 200) @PlainLine String invoiceAddress,
        @Size(max = 120) @PlainLine String bankName,
        @Pattern(regexp = ACCOUNT, message = "{terms.validation.bankAccount}") String bankAccount)
        implements Serializable {

    /** The currencies that customers pay in. */
    public static final String CURRENCY = "CNY|USD|EUR|HKD|JPY|GBP|SGD|AUD|CAD|MOP|TWD";

    static final String TAXPAYER = "[0-9A-Z]{15,20}";
    static final String ACCOUNT = "[0-9A-Za-z][0-9A-Za-z -]{4,38}[0-9A-Za-z]";

    /** Nothing is agreed. */
    public static final TradeTerms NONE = new TradeTerms(null, null, null, null, null, null, null, null, null, null);

    public TradeTerms {
        discountPercent = discountPercent == null ? null : plain(discountPercent);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** @return what is kept */
    public static TradeTerms of(TermsOfTrade terms) {
        return new TradeTerms(
                terms.getPaymentTerms(),
                terms.getCreditDays(),
                terms.getCurrency(),
                terms.getPriceLevel(),
                terms.getDiscountPercent(),
                terms.getInvoiceTitle(),
                terms.getTaxpayerNumber(),
                terms.getInvoiceAddress(),
                terms.getBankName(),
                terms.getBankAccount());
    }

    /** @return whether nothing is agreed */
    public boolean isEmpty() {
        return Stream.of(
                        paymentTerms,
                        creditDays,
                        currency,
                        priceLevel,
                        discountPercent,
                        invoiceTitle,
                        taxpayerNumber,
                        invoiceAddress,
                        bankName,
                        bankAccount)
                .allMatch(Objects::isNull);
    }
}

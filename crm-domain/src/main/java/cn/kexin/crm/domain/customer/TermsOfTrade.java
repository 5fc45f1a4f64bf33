package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * 商务条件: on which terms a customer buys and what its invoices say. Kept apart from the record because only those with the
 * right read it.
 */
@Entity
@Table(name = "terms_of_trade")
public class TermsOfTrade extends BaseEntity implements Audited {

    /** The name of terms in the history. */
    public static final String TYPE = "termsOfTrade";

    @NotAudited
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_terms", length = 20)
    private PaymentTerms paymentTerms;

    @Column(name = "credit_days")
    private Integer creditDays;

    @Column(length = 3)
    private String currency;

    @Column(name = "price_level", length = 40)
    private String priceLevel;

    @Column(name = "discount_percent", precision = 5, scale = 2)
    private BigDecimal discountPercent;

    @Column(name = "invoice_title", length = 200)
    private String invoiceTitle;

    @Column(name = "taxpayer_number", length = 20)
    private String taxpayerNumber;

    @Column(name = "invoice_address", length = 200)
    private String invoiceAddress;

    @Column(name = "bank_name", length = 120)
    private String bankName;

    @Column(name = "bank_account", length = 40)
    private String bankAccount;

    protected TermsOfTrade() {}

    public TermsOfTrade(Customer customer) {
        this.customer = Objects.requireNonNull(customer);
    }

    /**
     * @param terms when the customer pays, or null while not agreed
     * @param days of credit, or null for none
     * @param newCurrency ISO 4217, or null
     * @throws BusinessRuleException when days of credit are given to somebody who pays before or on delivery
     */
    public void payBy(PaymentTerms terms, Integer days, String newCurrency) {
        boolean atOnce = terms == PaymentTerms.BEFORE_DELIVERY || terms == PaymentTerms.ON_DELIVERY;
        if (atOnce && days != null && days > 0) {
            throw BusinessRuleException.onField("creditDays", "terms.error.noCredit", terms);
        }
        paymentTerms = terms;
        creditDays = days;
        currency = newCurrency;
    }

    /**
     * @param level what the company calls the price list, or null
     * @param discount in per cent, or null
     */
    public void priceAt(String level, BigDecimal discount) {
        priceLevel = level;
        boolean same = discount != null && discountPercent != null && discount.compareTo(discountPercent) == 0;
        discountPercent = same ? discountPercent : discount;
    }

    /**
     * @param title 发票抬头, or null
     * @param taxpayer 纳税人识别号, or null
     * @param address 地址、电话 as printed, or null
     */
    public void invoiceTo(String title, String taxpayer, String address) {
        invoiceTitle = title;
        taxpayerNumber = taxpayer;
        invoiceAddress = address;
    }

    public void bankAt(String bank, String account) {
        bankName = bank;
        bankAccount = account;
    }

    @Override
    public AuditSubject auditSubject() {
        return customer.auditSubject();
    }

    @Override
    public String auditType() {
        return TYPE;
    }

    public Customer getCustomer() {
        return customer;
    }

    public PaymentTerms getPaymentTerms() {
        return paymentTerms;
    }

    public Integer getCreditDays() {
        return creditDays;
    }

    public String getCurrency() {
        return currency;
    }

    public String getPriceLevel() {
        return priceLevel;
    }

    public BigDecimal getDiscountPercent() {
        return discountPercent;
    }

    public String getInvoiceTitle() {
        return invoiceTitle;
    }

    public String getTaxpayerNumber() {
        return taxpayerNumber;
    }

    public String getInvoiceAddress() {
        return invoiceAddress;
    }

    public String getBankName() {
        return bankName;
    }

    public String getBankAccount() {
        return bankAccount;
    }
}

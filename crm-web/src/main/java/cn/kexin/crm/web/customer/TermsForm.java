package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.PaymentTerms;
import cn.kexin.crm.ejb.customer.TradeTerms;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** What somebody types of terms of trade. */
public class TermsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The names of the fields in commands. */
    static final List<String> FIELDS = List.of(
            "paymentTerms",
            "creditDays",
            "currency",
            "priceLevel",
            "discountPercent",
            "invoiceTitle",
            "taxpayerNumber",
            "invoiceAddress",
            "bankName",
            "bankAccount");

    private PaymentTerms paymentTerms;
    private Integer creditDays;
    private String currency;
    private String priceLevel;
    private BigDecimal discountPercent;
    private String invoiceTitle;
    private String taxpayerNumber;
    private String invoiceAddress;
    private String bankName;
    private String bankAccount;

    /** @return null for null */
    static TermsForm of(TradeTerms terms) {
        if (terms == null) {
            return null;
        }
        TermsForm form = new TermsForm();
        form.paymentTerms = terms.paymentTerms();
        form.creditDays = terms.creditDays();
        form.currency = terms.currency();
        form.priceLevel = terms.priceLevel();
        form.discountPercent = terms.discountPercent();
        form.invoiceTitle = terms.invoiceTitle();
        form.taxpayerNumber = terms.taxpayerNumber();
        form.invoiceAddress = terms.invoiceAddress();
        form.bankName = terms.bankName();
        form.bankAccount = terms.bankAccount();
        return form;
    }

    TradeTerms toTerms() {
        return new TradeTerms(
                paymentTerms,
                creditDays,
                currency,
                priceLevel,
                discountPercent,
                invoiceTitle,
                taxpayerNumber,
                invoiceAddress,
                bankName,
                bankAccount);
    }

    /** @return what stands in the field of that name */
    Object held(String field) {
        return switch (field) {
            case "paymentTerms" -> paymentTerms;
            case "creditDays" -> creditDays;
            case "currency" -> currency;
            case "priceLevel" -> priceLevel;
            case "discountPercent" -> discountPercent;
            case "invoiceTitle" -> invoiceTitle;
            case "taxpayerNumber" -> taxpayerNumber;
            case "invoiceAddress" -> invoiceAddress;
            case "bankName" -> bankName;
            case "bankAccount" -> bankAccount;
            default -> throw new IllegalArgumentException(field);
        };
    }

    void take(String field, TermsForm from) {
        switch (field) {
            case "paymentTerms" -> paymentTerms = from.paymentTerms;
            case "creditDays" -> creditDays = from.creditDays;
            case "currency" -> currency = from.currency;
            case "priceLevel" -> priceLevel = from.priceLevel;
            case "discountPercent" -> discountPercent = from.discountPercent;
            case "invoiceTitle" -> invoiceTitle = from.invoiceTitle;
            case "taxpayerNumber" -> taxpayerNumber = from.taxpayerNumber;
            case "invoiceAddress" -> invoiceAddress = from.invoiceAddress;
            case "bankName" -> bankName = from.bankName;
            case "bankAccount" -> bankAccount = from.bankAccount;
            default -> throw new IllegalArgumentException(field);
        }
    }

    public PaymentTerms getPaymentTerms() {
        return paymentTerms;
    }

    public void setPaymentTerms(PaymentTerms paymentTerms) {
        this.paymentTerms = paymentTerms;
    }

    public Integer getCreditDays() {
        return creditDays;
    }

    public void setCreditDays(Integer creditDays) {
        this.creditDays = creditDays;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getPriceLevel() {
        return priceLevel;
    }

    public void setPriceLevel(String priceLevel) {
        this.priceLevel = priceLevel;
    }

    public BigDecimal getDiscountPercent() {
        return discountPercent;
    }

    public void setDiscountPercent(BigDecimal discountPercent) {
        this.discountPercent = discountPercent;
    }

    public String getInvoiceTitle() {
        return invoiceTitle;
    }

    public void setInvoiceTitle(String invoiceTitle) {
        this.invoiceTitle = invoiceTitle;
    }

    public String getTaxpayerNumber() {
        return taxpayerNumber;
    }

    public void setTaxpayerNumber(String taxpayerNumber) {
        this.taxpayerNumber = taxpayerNumber;
    }

    public String getInvoiceAddress() {
        return invoiceAddress;
    }

    public void setInvoiceAddress(String invoiceAddress) {
        this.invoiceAddress = invoiceAddress;
    }

    public String getBankName() {
        return bankName;
    }

    public void setBankName(String bankName) {
        this.bankName = bankName;
    }

    public String getBankAccount() {
        return bankAccount;
    }

    public void setBankAccount(String bankAccount) {
        this.bankAccount = bankAccount;
    }
}

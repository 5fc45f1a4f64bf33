package cn.kexin.crm.web.project;

import cn.kexin.crm.domain.shared.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;

/** An amount, as typed. */
public class MoneyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private BigDecimal amount;
    private String currency = "CNY";

    static MoneyForm of(Money money) {
        MoneyForm form = new MoneyForm();
        if (money != null) {
            form.amount = money.getAmount();
            form.currency = money.getCurrency();
        }
        return form;
    }

    /** @return null while no amount is typed */
    Money toMoney() {
        return Money.of(amount, currency == null ? null : currency.strip().toUpperCase(Locale.ROOT));
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }
}

package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.ejb.aftercare.RetentionRow;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Retention money and other money of warranties in the reader's words. */
@Named
@RequestScoped
public class RetentionWords {

    private static final int SOON_DAYS = 30;

    @Inject
    private Texts texts;

    @Inject
    private CompanyDay day;

    /** @return the currencies offered: that of the country first, then those of trade */
    public List<String> getCurrencies() {
        return List.of("CNY", "USD", "EUR", "HKD", "JPY", "GBP");
    }

    /** @return the amount with the sign of its currency */
    public String money(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Formats.language());
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(2);
        return "CNY".equals(currency) ? Formats.money(amount) : format.format(amount);
    }

    public String tone(RetentionRow row) {
        LocalDate today = day.today();
        return row.releasedOn() != null
                ? "ok"
                : row.releaseOn().isBefore(today)
                        ? "bad"
                        : row.releaseOn().isAfter(today.plusDays(SOON_DAYS)) ? "" : "warn";
    }

    public String icon(RetentionRow row) {
        return row.releasedOn() != null ? "pi-check" : "pi-clock";
    }

    public String state(RetentionRow row) {
        if (row.releasedOn() != null) {
            return texts.of("aftercare.retention.released", row.releasedOn());
        }
        return texts.of(
                row.releaseOn().isBefore(day.today()) ? "aftercare.retention.overdue" : "aftercare.retention.kept");
    }

    /** @return part and name of an item */
    public String item(WarrantyPart part, String productName) {
        return productName == null ? texts.label(part) : productName + " · " + texts.label(part);
    }
}

package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.ejb.aftercare.RetentionCommand;
import cn.kexin.crm.ejb.aftercare.RetentionRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What somebody tells of money that a customer keeps back. */
public class RetentionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long itemId;
    private Long caseId;
    private BigDecimal amount;
    private String currency = "CNY";
    private LocalDate releaseOn;
    private String note;

    static RetentionForm of(RetentionRow row) {
        RetentionForm form = new RetentionForm();
        form.itemId = row.itemId();
        form.caseId = row.theCase() == null ? null : row.theCase().id();
        form.amount = row.amount();
        form.currency = row.currency();
        form.releaseOn = row.releaseOn();
        form.note = row.note();
        return form;
    }

    RetentionCommand toCommand(long customerId) {
        return new RetentionCommand(customerId, itemId, caseId, amount, currency, releaseOn, note);
    }

    public Long getItemId() {
        return itemId;
    }

    public void setItemId(Long itemId) {
        this.itemId = itemId;
    }

    public Long getCaseId() {
        return caseId;
    }

    public void setCaseId(Long caseId) {
        this.caseId = caseId;
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

    public LocalDate getReleaseOn() {
        return releaseOn;
    }

    public void setReleaseOn(LocalDate releaseOn) {
        this.releaseOn = releaseOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}

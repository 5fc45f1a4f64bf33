package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.aftercare.CostKind;
import cn.kexin.crm.domain.aftercare.RecourseAgainst;
import cn.kexin.crm.ejb.aftercare.CostCommand;
import cn.kexin.crm.ejb.aftercare.RecourseCommand;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What somebody writes down of a cost of a claim, or of what others owe for it. */
public class CostForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private CostKind kind = CostKind.LABOUR;
    private RecourseAgainst against = RecourseAgainst.SUBCONTRACTOR;
    private String party;
    private BigDecimal amount;
    private String currency = "CNY";
    private LocalDate incurredOn;
    private String note;

    CostForm(LocalDate today) {
        this.incurredOn = today;
    }

    CostCommand toCost() {
        return new CostCommand(kind, amount, currency, incurredOn, note);
    }

    RecourseCommand toRecourse() {
        return new RecourseCommand(against, party, amount, currency, note);
    }

    public CostKind getKind() {
        return kind;
    }

    public void setKind(CostKind kind) {
        this.kind = kind;
    }

    public RecourseAgainst getAgainst() {
        return against;
    }

    public void setAgainst(RecourseAgainst against) {
        this.against = against;
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
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

    public LocalDate getIncurredOn() {
        return incurredOn;
    }

    public void setIncurredOn(LocalDate incurredOn) {
        this.incurredOn = incurredOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}

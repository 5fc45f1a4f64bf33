package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.number.DatePart;
import cn.kexin.crm.ejb.customer.NumberRuleFacade;
import cn.kexin.crm.ejb.customer.NumberRuleFacade.NumberRuleCommand;
import cn.kexin.crm.ejb.customer.NumberRuleFacade.NumberRuleRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The rule by which customers are numbered, with the number that comes next. */
@Named
@ViewScoped
public class NumberRulePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private NumberRuleFacade rules;

    @Inject
    private Messages messages;

    private long version;
    private String prefix;
    private DatePart datePart;
    private boolean withUnit;
    private int digits;
    private DatePart restart;
    private String next;

    public void load() {
        NumberRuleRow row = rules.find();
        version = row.version();
        prefix = row.rule().prefix();
        datePart = row.rule().datePart();
        withUnit = row.rule().withUnit();
        digits = row.rule().digits();
        restart = row.rule().restart();
        preview();
    }

    private NumberRuleCommand command() {
        return new NumberRuleCommand(prefix, datePart, withUnit, digits, restart);
    }

    /** Shows what number would come next by what is typed. */
    public void preview() {
        next = null;
        next = rules.preview(command());
    }

    /** @return the page anew */
    public String save() {
        rules.change(version, command());
        messages.done("common.saved");
        return "/customer/numbers?faces-redirect=true";
    }

    public DatePart[] getDateParts() {
        return DatePart.values();
    }

    /** @return the number that would come next, or null when what is typed is no rule */
    public String getNext() {
        return next;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(String prefix) {
        this.prefix = prefix;
    }

    public DatePart getDatePart() {
        return datePart;
    }

    public void setDatePart(DatePart datePart) {
        this.datePart = datePart;
    }

    public boolean isWithUnit() {
        return withUnit;
    }

    public void setWithUnit(boolean withUnit) {
        this.withUnit = withUnit;
    }

    public int getDigits() {
        return digits;
    }

    public void setDigits(int digits) {
        this.digits = digits;
    }

    public DatePart getRestart() {
        return restart;
    }

    public void setRestart(DatePart restart) {
        this.restart = restart;
    }
}

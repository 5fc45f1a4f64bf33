package cn.kexin.crm.web.organisation;

import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.DelegationCommand;
import cn.kexin.crm.ejb.organisation.DelegationFacade;
import cn.kexin.crm.ejb.organisation.DelegationRow;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** All delegations of the company. */
@Named
@ViewScoped
public class DelegationList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SELF = "/organisation/delegations?faces-redirect=true";

    @EJB
    private DelegationFacade delegations;

    @Inject
    private Messages messages;

    @Inject
    private CompanyDay day;

    private LocalDate today;
    private DirectoryEntry from;
    private DirectoryEntry to;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String reason;

    private final LazyRows<DelegationRow> rows = new LazyRows<>(page -> delegations.list(page), DelegationRow::id);

    @PostConstruct
    void begin() {
        today = day.today();
    }

    public String create() {
        delegations.create(new DelegationCommand(username(from), username(to), firstDay, lastDay, reason));
        messages.done("profile.delegation.created");
        return SELF;
    }

    private static String username(DirectoryEntry person) {
        return person == null ? null : person.username();
    }

    public String end(DelegationRow row) {
        delegations.end(row.id(), row.version());
        messages.done("profile.delegation.ended");
        return SELF;
    }

    /** @return {@code running}, {@code ahead} or {@code over} */
    public String state(DelegationRow row) {
        if (row.lastDay().isBefore(today)) {
            return "over";
        }
        return row.firstDay().isAfter(today) ? "ahead" : "running";
    }

    public LazyRows<DelegationRow> getRows() {
        return rows;
    }

    public DirectoryEntry getFrom() {
        return from;
    }

    public void setFrom(DirectoryEntry from) {
        this.from = from;
    }

    public DirectoryEntry getTo() {
        return to;
    }

    public void setTo(DirectoryEntry to) {
        this.to = to;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

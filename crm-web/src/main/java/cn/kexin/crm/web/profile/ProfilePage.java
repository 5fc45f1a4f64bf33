package cn.kexin.crm.web.profile;

import cn.kexin.crm.ejb.organisation.DelegationCommand;
import cn.kexin.crm.ejb.organisation.DelegationFacade;
import cn.kexin.crm.ejb.organisation.DelegationRow;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.organisation.ProfileFacade;
import cn.kexin.crm.ejb.organisation.ProfileView;
import cn.kexin.crm.web.shared.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** A person's own page: who I am here, my roles, who stands in for me, where I am signed in. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SELF = "/profile/view?faces-redirect=true";

    @EJB
    private ProfileFacade profile;

    @EJB
    private DelegationFacade facade;

    @Inject
    private Messages messages;

    private ProfileView person;
    private List<DelegationRow> delegations;
    private DirectoryEntry to;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String reason;

    @PostConstruct
    void load() {
        person = profile.mine();
        delegations = facade.mine();
    }

    /** Ends all sessions; this one's next request leads to the sign-in page. */
    public String signOutEverywhere() {
        profile.signOutEverywhere();
        return "/sign-in?faces-redirect=true";
    }

    public String delegate() {
        facade.create(new DelegationCommand(null, to == null ? null : to.username(), firstDay, lastDay, reason));
        messages.done("profile.delegation.created");
        return SELF;
    }

    public String end(DelegationRow row) {
        facade.end(row.id(), row.version());
        messages.done("profile.delegation.ended");
        return SELF;
    }

    public ProfileView getPerson() {
        return person;
    }

    public List<DelegationRow> getDelegations() {
        return delegations;
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

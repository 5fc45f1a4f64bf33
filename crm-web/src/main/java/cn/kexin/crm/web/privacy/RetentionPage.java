package cn.kexin.crm.web.privacy;

import cn.kexin.crm.ejb.privacy.RetentionFacade;
import cn.kexin.crm.ejb.privacy.RetentionRow;
import cn.kexin.crm.ejb.shared.JobStatus;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** How long each sort of data is kept. */
@Named
@ViewScoped
public class RetentionPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/privacy/retention?faces-redirect=true";

    @EJB
    private RetentionFacade retention;

    @Inject
    private Messages messages;

    private List<RetentionRow> rows;
    private JobStatus lastRun;
    private RetentionRow edited;
    private int keepDays;
    private boolean active;
    private Long found;

    public void load() {
        rows = retention.list();
        lastRun = retention.lastRun();
    }

    public void edit(RetentionRow rule) {
        edited = rule;
        keepDays = rule.keepDays();
        active = rule.active();
        found = null;
    }

    /** Counts what would be taken. */
    public void preview() {
        found = retention.preview(edited.code(), keepDays);
    }

    public String save() {
        retention.change(edited.code(), edited.version(), keepDays, active);
        messages.done("common.saved");
        return HERE;
    }

    /** Applies the rules now. */
    public String apply() {
        retention.apply();
        messages.done("privacy.retention.begun");
        return HERE;
    }

    public List<RetentionRow> getRows() {
        return rows;
    }

    public JobStatus getLastRun() {
        return lastRun;
    }

    public boolean isRunning() {
        return lastRun != null && !lastRun.over();
    }

    /** @return the rule being changed, or null */
    public RetentionRow getEdited() {
        return edited;
    }

    public int getKeepDays() {
        return keepDays;
    }

    public void setKeepDays(int keepDays) {
        this.keepDays = keepDays;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** @return how many rows would be taken, or null before that was asked */
    public Long getFound() {
        return found;
    }
}

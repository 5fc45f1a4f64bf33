package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.ejb.aftercare.ClaimFacade;
import cn.kexin.crm.ejb.aftercare.SeasonFacade;
import cn.kexin.crm.ejb.aftercare.SeasonRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What the customer department sets for warranties: heating and cooling seasons, and the span of repeated faults. */
@Named
@ViewScoped
public class SeasonsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private SeasonFacade seasons;

    @EJB
    private ClaimFacade claims;

    @Inject
    private Messages messages;

    private List<SeasonRow> rows = List.of();
    private SeasonForm form;
    private Integer repeatMonths;

    public void load() {
        rows = seasons.list();
        repeatMonths = claims.repeatMonths();
    }

    /** Begins a rule for another division. */
    public void begin() {
        form = new SeasonForm(null);
    }

    public void edit(SeasonRow row) {
        form = new SeasonForm(row);
    }

    public String save() {
        if (form.getStored() == null) {
            seasons.create(form.toCommand());
        } else {
            seasons.change(form.getStored().id(), form.getStored().version(), form.toCommand());
        }
        messages.done("common.saved");
        return here();
    }

    public String remove() {
        seasons.remove(form.getStored().id(), form.getStored().version());
        messages.done("aftercare.season.removed");
        return here();
    }

    /** Sets within which span a further fault of the same is a repeated one. */
    public String saveSpan() {
        claims.countRepeatsWithin(repeatMonths);
        messages.done("common.saved");
        return here();
    }

    public Integer getRepeatMonths() {
        return repeatMonths;
    }

    public void setRepeatMonths(Integer repeatMonths) {
        this.repeatMonths = repeatMonths;
    }

    private static String here() {
        return "/aftercare/seasons?faces-redirect=true";
    }

    public List<SeasonRow> getRows() {
        return rows;
    }

    /** @return what is being changed, or null */
    public SeasonForm getForm() {
        return form;
    }
}

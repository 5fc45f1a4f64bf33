package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.aftercare.RecourseState;
import cn.kexin.crm.ejb.aftercare.ClaimFacade;
import cn.kexin.crm.ejb.aftercare.ClaimView;
import cn.kexin.crm.ejb.aftercare.CostRow;
import cn.kexin.crm.ejb.aftercare.RecourseRow;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** A claim: whether it is covered and why, what was reported before, what it costs and from whom that comes back. */
@Named
@ViewScoped
public class ClaimPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ClaimFacade claims;

    @Inject
    private CompanyDay day;

    @Inject
    private Messages messages;

    private long id;
    private ClaimView view;
    private CostForm cost;
    private CostForm recourse;

    public void load() {
        view = claims.find(id);
        cost = new CostForm(day.today());
        recourse = new CostForm(day.today());
    }

    public String addCost() {
        claims.addCost(id, cost.toCost());
        return here("aftercare.cost.added");
    }

    public String removeCost(CostRow row) {
        claims.removeCost(id, row.id(), row.version());
        return here("aftercare.cost.removed");
    }

    public String addRecourse() {
        claims.addRecourse(id, recourse.toRecourse());
        return here("aftercare.recourse.added");
    }

    public String moveRecourse(RecourseRow row, RecourseState to) {
        claims.moveRecourse(id, row.id(), row.version(), to);
        return here("common.saved");
    }

    private String here(String done) {
        messages.done(done);
        return "/aftercare/claim?faces-redirect=true&id=" + id;
    }

    public ClaimView getView() {
        return view;
    }

    public CostForm getCost() {
        return cost;
    }

    public CostForm getRecourse() {
        return recourse;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}

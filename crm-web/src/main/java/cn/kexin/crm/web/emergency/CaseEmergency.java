package cn.kexin.crm.web.emergency;

import cn.kexin.crm.domain.emergency.EmergencyState;
import cn.kexin.crm.ejb.emergency.EmergencyFacade;
import cn.kexin.crm.ejb.emergency.EmergencyPlanRow;
import cn.kexin.crm.ejb.emergency.EmergencyRow;
import cn.kexin.crm.web.casework.CasePage;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The emergencies of the case that is open. */
@Named
@ViewScoped
public class CaseEmergency implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private EmergencyFacade emergencies;

    @Inject
    private CasePage page;

    private List<EmergencyRow> rows;
    private List<EmergencyPlanRow> offered;
    private Long plan;

    @PostConstruct
    void load() {
        long id = page.getView().row().id();
        rows = emergencies.ofCase(id);
        offered = emergencies.offered(id);
    }

    public String start() {
        long id = emergencies.start(plan, page.getView().row().id());
        return "/emergency/view?faces-redirect=true&id=" + id;
    }

    public boolean isShown() {
        return !rows.isEmpty() || !offered.isEmpty();
    }

    public String tone(EmergencyState state) {
        return EmergencyPage.tone(state);
    }

    public List<EmergencyRow> getRows() {
        return rows;
    }

    public List<EmergencyPlanRow> getOffered() {
        return offered;
    }

    public Long getPlan() {
        return plan;
    }

    public void setPlan(Long plan) {
        this.plan = plan;
    }
}

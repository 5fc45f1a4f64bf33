package cn.kexin.crm.web.emergency;

import cn.kexin.crm.ejb.emergency.EmergencyFacade;
import cn.kexin.crm.ejb.emergency.EmergencyPlanRow;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Starts one of the plans that a case may need. */
@Named
@ViewScoped
public class EmergencyStart implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private EmergencyFacade emergencies;

    private long caseId;
    private List<EmergencyPlanRow> offered = List.of();

    public void load() {
        offered = emergencies.offered(caseId);
    }

    public String start(long plan) {
        return "/emergency/view?faces-redirect=true&id=" + emergencies.start(plan, caseId);
    }

    public List<EmergencyPlanRow> getOffered() {
        return offered;
    }

    public long getCaseId() {
        return caseId;
    }

    public void setCaseId(long caseId) {
        this.caseId = caseId;
    }
}

package cn.kexin.crm.web.emergency;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.emergency.EmergencyState;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.CaseView;
import cn.kexin.crm.ejb.emergency.EmergencyFacade;
import cn.kexin.crm.ejb.emergency.EmergencyRow;
import cn.kexin.crm.web.casework.CasePage;
import cn.kexin.crm.web.shared.Me;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The emergencies of the case that is open; asked for only when its evidence tells of one. */
@Named
@ViewScoped
public class CaseEmergency implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private EmergencyFacade emergencies;

    @Inject
    private CasePage page;

    @Inject
    private Me me;

    private List<EmergencyRow> rows;

    @PostConstruct
    void load() {
        rows = emergencies.ofCase(page.getView().row().id());
    }

    public String tone(EmergencyState state) {
        return EmergencyPage.tone(state);
    }

    /** @return whether the person may start a plan: who works on the case, and the service desk */
    public boolean isLeader() {
        CaseView view = page.getView();
        return view.row().status() != StageKind.CLOSED && (view.workable() || me.has(Role.Names.SERVICE));
    }

    public List<EmergencyRow> getRows() {
        return rows;
    }
}

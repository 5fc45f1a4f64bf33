package cn.kexin.crm.web.emergency;

import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.emergency.EmergencyState;
import cn.kexin.crm.ejb.emergency.EmergencyFacade;
import cn.kexin.crm.ejb.emergency.EmergencyRow;
import cn.kexin.crm.web.casework.CasePage;
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

    private List<EmergencyRow> rows;

    @PostConstruct
    void load() {
        boolean any = page.getEvidence().stream().anyMatch(line -> line.row().kind() == EvidenceKind.EMERGENCY);
        rows = any ? emergencies.ofCase(page.getView().row().id()) : List.of();
    }

    public String tone(EmergencyState state) {
        return EmergencyPage.tone(state);
    }

    public List<EmergencyRow> getRows() {
        return rows;
    }
}

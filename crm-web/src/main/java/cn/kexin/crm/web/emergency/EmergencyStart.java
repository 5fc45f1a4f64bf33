package cn.kexin.crm.web.emergency;

import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.casework.CaseSummary;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.ejb.emergency.EmergencyFacade;
import cn.kexin.crm.ejb.emergency.EmergencyPlanRow;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** Starts one of the plans that a case may need; the one that fits its kind best stands first. */
@Named
@ViewScoped
public class EmergencyStart implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private EmergencyFacade emergencies;

    @EJB
    private CaseworkFacade casework;

    @EJB
    private ProcessFacade processes;

    private long caseId;
    private String category;
    private List<Category> categories = List.of();
    private List<EmergencyPlanRow> offered = List.of();

    public void load() {
        CaseRow row = casework.summaries(List.of(caseId)).stream()
                .findFirst()
                .map(CaseSummary::row)
                .orElseThrow(() -> new NotFoundException("case", caseId));
        categories = processes
                .models(Set.of(row.definitionId()))
                .get(row.definitionId())
                .categories();
        category = category == null || category.isBlank() ? row.category() : category;
        offered = emergencies.offered(caseId, category);
    }

    public String start(long plan) {
        return "/emergency/view?faces-redirect=true&id=" + emergencies.start(plan, caseId);
    }

    /** @return whether the plan is meant for just this kind of matter, and stands first */
    public boolean isBest(EmergencyPlanRow plan) {
        return plan.equals(offered.get(0))
                && (plan.category() != null || plan.caseType() != null || plan.priority() != null);
    }

    public List<EmergencyPlanRow> getOffered() {
        return offered;
    }

    public List<Category> getCategories() {
        return categories;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public long getCaseId() {
        return caseId;
    }

    public void setCaseId(long caseId) {
        this.caseId = caseId;
    }
}

package cn.kexin.crm.web.assessment;

import cn.kexin.crm.ejb.assessment.ImprovementRow;
import cn.kexin.crm.ejb.assessment.ScorecardFacade;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Improvement plans under way. */
@Named
@ViewScoped
public class ImprovementList implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ScorecardFacade scorecards;

    @Inject
    private Messages messages;

    private List<ImprovementRow> plans = List.of();
    private ImprovementRow chosen;
    private String actions;
    private String outcome;

    public void load() {
        plans = scorecards.openImprovements();
    }

    /** Opens one plan in the dialog. */
    public void choose(ImprovementRow plan) {
        chosen = plan;
        actions = plan.actions();
        outcome = plan.outcome();
    }

    public String plan() {
        scorecards.planImprovement(chosen.id(), chosen.version(), actions);
        return done("assessment.improvement.planned");
    }

    public String close() {
        scorecards.closeImprovement(chosen.id(), chosen.version(), outcome);
        return done("assessment.improvement.closed");
    }

    private String done(String key) {
        messages.done(key);
        return "/assessment/improvements?faces-redirect=true";
    }

    public List<ImprovementRow> getPlans() {
        return plans;
    }

    public ImprovementRow getChosen() {
        return chosen;
    }

    public String getActions() {
        return actions;
    }

    public void setActions(String actions) {
        this.actions = actions;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}

package cn.kexin.crm.web.touch;

import cn.kexin.crm.ejb.touch.StageFacade;
import cn.kexin.crm.ejb.touch.StageRuleRow;
import cn.kexin.crm.ejb.touch.StageView;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The proposals that wait for a decision, and what each stage asks for. */
@Named
@ViewScoped
public class StagesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private StageFacade stages;

    @Inject
    private Messages messages;

    private final LazyRows<StageView.Proposal> rows =
            new LazyRows<>(page -> stages.proposals(page), StageView.Proposal::id);
    private List<StageRuleRow> rules;
    private StageRuleForm form;

    public void load() {
        rules = stages.rules();
    }

    public void confirm(StageView.Proposal proposal) {
        stages.confirm(proposal.customer().id(), proposal.version());
        messages.done("touch.stage.confirmed", proposal.stage());
    }

    /** Begins to change what a stage asks for. */
    public void edit(StageRuleRow rule) {
        form = new StageRuleForm(rule);
    }

    public String save() {
        stages.demand(form.getStage(), form.getVersion(), form.toDemand());
        messages.done("touch.stages.saved");
        return "/touch/stages?faces-redirect=true";
    }

    public LazyRows<StageView.Proposal> getRows() {
        return rows;
    }

    public List<StageRuleRow> getRules() {
        return rules;
    }

    /** @return what is being changed, or null */
    public StageRuleForm getForm() {
        return form;
    }
}

package cn.kexin.crm.web.touch;

import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.ejb.touch.StageFacade;
import cn.kexin.crm.ejb.touch.StageView;
import cn.kexin.crm.web.customer.CustomerPage;
import cn.kexin.crm.web.shared.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The relationship stage of the customer whose page is open: what is proposed, and what people decide. */
@Named
@ViewScoped
public class CustomerStage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private StageFacade stages;

    @Inject
    private CustomerPage customer;

    @Inject
    private Messages messages;

    private StageView view;
    private RelationshipStage wanted;
    private String why;
    private List<StageView.Decision> decisions;

    @PostConstruct
    void read() {
        view = stages.of(customer.getId());
        wanted = view.present();
    }

    public String confirm() {
        stages.confirm(customer.getId(), view.proposal().version());
        messages.done("touch.stage.confirmed", view.proposal().stage());
        return page();
    }

    public String decline() {
        stages.decline(customer.getId(), view.proposal().version(), why);
        messages.done("touch.stage.declined");
        return page();
    }

    public String set() {
        stages.set(customer.getId(), wanted, why);
        messages.done("touch.stage.confirmed", wanted);
        return page();
    }

    /** Shows what was decided before. */
    public void showDecisions() {
        decisions = stages.decisions(customer.getId());
    }

    private String page() {
        return "/customer/view?faces-redirect=true&id=" + customer.getId();
    }

    public StageView getView() {
        return view;
    }

    /** @return what was decided before, or null until somebody asks */
    public List<StageView.Decision> getDecisions() {
        return decisions;
    }

    public RelationshipStage[] getAll() {
        return RelationshipStage.values();
    }

    public RelationshipStage getWanted() {
        return wanted;
    }

    public void setWanted(RelationshipStage wanted) {
        this.wanted = wanted;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}

package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.NextStepFacade;
import cn.kexin.crm.ejb.customer.NextStepRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Settles next steps that are owed to the customer whose page is open. */
@Named
@ViewScoped
public class CustomerNextSteps implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private NextStepFacade steps;

    @Inject
    private CustomerPage customer;

    @Inject
    private Messages messages;

    private NextStepRow chosen;
    private String why;

    /** Begins to settle a step without a touch. */
    public void choose(NextStepRow step) {
        chosen = step;
        why = null;
    }

    public String settle() {
        steps.settle(chosen.id(), chosen.version(), why);
        messages.done("customer.step.settled");
        return "/customer/view?faces-redirect=true&id=" + customer.getId();
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}

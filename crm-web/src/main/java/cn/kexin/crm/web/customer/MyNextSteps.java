package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.NextStepFacade;
import cn.kexin.crm.ejb.customer.NextStepRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The most urgent of the next steps that the person owes customers, for the page of the person's work. */
@Named
@RequestScoped
public class MyNextSteps {

    private static final int SHOWN = 10;

    @EJB
    private NextStepFacade steps;

    private Page<NextStepRow> page;

    @PostConstruct
    void read() {
        page = steps.mine(new PageRequest(0, SHOWN, null));
    }

    public List<NextStepRow> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return page.total();
    }
}

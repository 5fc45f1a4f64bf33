package cn.kexin.crm.web.customer;

import jakarta.enterprise.context.ApplicationScoped;

/** Shows on a customer's page which next steps were agreed and are still owed. */
@ApplicationScoped
public class CustomerNextStepsPanel implements CustomerPanel {

    @Override
    public Place place() {
        return Place.OWED;
    }

    @Override
    public int position() {
        return 5;
    }

    @Override
    public String page() {
        return "/WEB-INF/customer/next-steps-panel.xhtml";
    }
}

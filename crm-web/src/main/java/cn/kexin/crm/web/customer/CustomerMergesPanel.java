package cn.kexin.crm.web.customer;

import jakarta.enterprise.context.ApplicationScoped;

/** Shows on a customer's page what was merged into it. */
@ApplicationScoped
public class CustomerMergesPanel implements CustomerPanel {

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public String page() {
        return "/WEB-INF/customer/merges-panel.xhtml";
    }
}

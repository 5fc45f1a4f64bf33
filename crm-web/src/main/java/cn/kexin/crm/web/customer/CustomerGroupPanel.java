package cn.kexin.crm.web.customer;

import jakarta.enterprise.context.ApplicationScoped;

/** The group, the dealer and the end users around a customer, on its page. */
@ApplicationScoped
public class CustomerGroupPanel implements CustomerPanel {

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public String page() {
        return "/WEB-INF/customer/group-panel.xhtml";
    }
}

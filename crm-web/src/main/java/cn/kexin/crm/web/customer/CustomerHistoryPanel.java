package cn.kexin.crm.web.customer;

import jakarta.enterprise.context.ApplicationScoped;

/** The tab with what became of the customer's record. */
@ApplicationScoped
public class CustomerHistoryPanel implements CustomerPanel {

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public String tab() {
        return "history";
    }

    @Override
    public String page() {
        return "/WEB-INF/customer/history.xhtml";
    }
}

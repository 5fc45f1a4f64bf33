package cn.kexin.crm.web.customer;

import jakarta.enterprise.context.ApplicationScoped;

/** The tab with what people said about being approached. */
@ApplicationScoped
public class ConsentPanel implements CustomerPanel {

    static final String TAB = "consent";

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int position() {
        return 70;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String page() {
        return "/WEB-INF/customer/consent.xhtml";
    }
}

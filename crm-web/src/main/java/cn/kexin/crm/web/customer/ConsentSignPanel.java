package cn.kexin.crm.web.customer;

import jakarta.enterprise.context.ApplicationScoped;

/** The sign at the top of a customer's page that somebody there wants to be left alone. */
@ApplicationScoped
public class ConsentSignPanel implements CustomerPanel {

    @Override
    public Place place() {
        return Place.OWED;
    }

    @Override
    public int position() {
        return 1;
    }

    @Override
    public String page() {
        return "/WEB-INF/customer/consent-sign.xhtml";
    }
}

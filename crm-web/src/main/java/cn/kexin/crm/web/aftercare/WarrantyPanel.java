package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.web.customer.CustomerPanel;
import jakarta.enterprise.context.ApplicationScoped;

/** What is warranted to the customer, in a tab of the customer's page. */
@ApplicationScoped
public class WarrantyPanel implements CustomerPanel {

    /** Its name in the address. */
    static final String TAB = "warranty";

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int position() {
        return 5;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String page() {
        return "/WEB-INF/aftercare/warranty.xhtml";
    }
}

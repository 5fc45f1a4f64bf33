package cn.kexin.crm.web.casework;

import cn.kexin.crm.web.customer.CustomerPanel;
import jakarta.enterprise.context.ApplicationScoped;

/** What we owe the customer now, on the customer's page. */
@ApplicationScoped
public class CustomerCasesPanel implements CustomerPanel {

    @Override
    public Place place() {
        return Place.OWED;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public String page() {
        return "/WEB-INF/casework/customer-panel.xhtml";
    }
}

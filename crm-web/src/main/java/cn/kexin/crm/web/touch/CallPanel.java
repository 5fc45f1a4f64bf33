package cn.kexin.crm.web.touch;

import cn.kexin.crm.web.customer.CustomerPanel;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens on a customer's page while somebody of the customer is on the line. */
@ApplicationScoped
public class CallPanel implements CustomerPanel {

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
        return "/WEB-INF/touch/call-panel.xhtml";
    }
}

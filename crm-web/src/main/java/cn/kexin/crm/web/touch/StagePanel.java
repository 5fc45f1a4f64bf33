package cn.kexin.crm.web.touch;

import cn.kexin.crm.web.customer.CustomerPanel;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows on a customer's page how the relationship grows. */
@ApplicationScoped
public class StagePanel implements CustomerPanel {

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int position() {
        return 5;
    }

    @Override
    public String page() {
        return "/WEB-INF/touch/stage-panel.xhtml";
    }
}

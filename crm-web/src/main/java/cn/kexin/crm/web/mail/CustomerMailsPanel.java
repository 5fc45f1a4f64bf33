package cn.kexin.crm.web.mail;

import cn.kexin.crm.web.customer.CustomerPanel;
import jakarta.enterprise.context.ApplicationScoped;

/** The tab with the mails of a customer. */
@ApplicationScoped
public class CustomerMailsPanel implements CustomerPanel {

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public String tab() {
        return "mail";
    }

    @Override
    public String page() {
        return "/WEB-INF/mail/customer-mails.xhtml";
    }
}

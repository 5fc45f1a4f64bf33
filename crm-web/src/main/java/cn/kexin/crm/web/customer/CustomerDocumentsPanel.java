package cn.kexin.crm.web.customer;

import jakarta.enterprise.context.ApplicationScoped;

/** The tab with the customer's files. */
@ApplicationScoped
public class CustomerDocumentsPanel implements CustomerPanel {

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int position() {
        return 80;
    }

    @Override
    public String tab() {
        return "documents";
    }

    @Override
    public String page() {
        return "/WEB-INF/customer/documents.xhtml";
    }
}

package cn.kexin.crm.web.casework;

import jakarta.enterprise.context.ApplicationScoped;

/** Beside a case that is done from our side: what the customer says to it. */
@ApplicationScoped
public class ConfirmPanel implements CasePanel {

    @Override
    public int position() {
        return 2;
    }

    @Override
    public String page() {
        return "/WEB-INF/casework/confirm-panel.xhtml";
    }
}

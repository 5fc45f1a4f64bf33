package cn.kexin.crm.web.mail;

import cn.kexin.crm.ejb.mail.MailServerFacade;
import cn.kexin.crm.ejb.mail.MailServerStatus;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** How the mail servers are doing. */
@Named
@RequestScoped
public class MailStatusPage {

    @EJB
    private MailServerFacade servers;

    private MailServerStatus status;

    public void load() {
        status = servers.status();
    }

    public MailServerStatus getStatus() {
        return status;
    }
}

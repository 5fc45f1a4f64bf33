package cn.kexin.crm.web.mail;

import cn.kexin.crm.ejb.mail.MailFacade;
import cn.kexin.crm.ejb.mail.MailRow;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The mails of which nobody knows yet whose they are. */
@Named
@ViewScoped
public class UnfiledPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private MailFacade mails;

    @Inject
    private Messages messages;

    private final LazyRows<MailRow> rows = new LazyRows<>(page -> mails.unfiled(page), MailRow::id);

    /** Says that a mail is nobody's. */
    public void dismiss(MailRow mail) {
        mails.dismiss(mail.id(), mail.version());
        messages.done("mail.dismissed");
    }

    public LazyRows<MailRow> getRows() {
        return rows;
    }
}
